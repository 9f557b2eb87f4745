package mesa;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * The wall clock of the desk in a test, for the desk's own dates and the engine's timers at once. It runs as the real
 * one does until a test moves or stops it, and is put right after each test.
 */
public final class TestClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;
    private volatile Instant stopped;

    /** Moves the clock on by {@code time}; it runs on from there, or stays stopped if it was. */
    public void advance(Duration time) {
        if (stopped == null) {
            runAheadBy(ahead.plus(time));
        } else {
            stopAt(stopped.plus(time));
        }
    }

    /** Sets the clock to {@code instant}; it runs on from there. */
    public void moveTo(Instant instant) {
        runAheadBy(Duration.between(Instant.now(), instant));
    }

    /** Stops the clock at {@code instant}. */
    public void stopAt(Instant instant) {
        stopped = instant;
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    /** Puts the clock right. */
    public void reset() {
        runAheadBy(Duration.ZERO);
        ClockUtil.reset();
    }

    private void runAheadBy(Duration time) {
        ahead = time;
        stopped = null;
        ClockUtil.offset(time.toMillis());
    }

    @Override
    public Instant instant() {
        var still = stopped;
        return still == null ? Instant.now().plus(ahead) : still;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new InZone(zone);
    }

    private final class InZone extends Clock {

        private final ZoneId zone;

        private InZone(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return TestClock.this.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return TestClock.this.withZone(other);
        }
    }

    /** Puts the clock in the place of the desk's own. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Wiring {

        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }
    }
}
