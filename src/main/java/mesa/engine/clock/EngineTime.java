package mesa.engine.clock;

import java.time.Instant;
import java.util.Date;

/** Moments in the engine's way of keeping them. */
final class EngineTime {

    /** The engine needs a date for every timer; this one is for those that wait for no time at all. */
    static final Instant NEVER = Instant.parse("3000-01-01T00:00:00Z");

    private EngineTime() {}

    /** The engine's date, not before that moment; null for null. */
    static Date date(Instant moment) {
        return moment == null ? null : Date.from(moment.plusNanos(999_999));
    }
}
