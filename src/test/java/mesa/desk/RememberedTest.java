package mesa.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How long the desk works with what it read from the set-up. */
class RememberedTest {

    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger read = new AtomicInteger();
    private final Remembered<Integer> remembered = new Remembered<>(read::incrementAndGet, now::get);

    @Test
    void readsOnceInAMinute() {
        assertThat(remembered.get()).isEqualTo(1);

        now.addAndGet(Duration.ofSeconds(60).toNanos());

        assertThat(remembered.get()).isEqualTo(1);
    }

    @Test
    void noticesWithinAMinuteWhatAnotherNodeChanged() {
        assertThat(remembered.get()).isEqualTo(1);

        now.addAndGet(Duration.ofSeconds(61).toNanos());

        assertThat(remembered.get()).isEqualTo(2);
        assertThat(remembered.get()).isEqualTo(2);
    }

    @Test
    void readsAtOnceWhenSomethingIsMissed() {
        assertThat(remembered.get()).isEqualTo(1);

        assertThat(remembered.again()).isEqualTo(2);

        assertThat(remembered.get()).isEqualTo(2);
    }
}
