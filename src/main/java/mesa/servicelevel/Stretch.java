package mesa.servicelevel;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A time during which a clock ran by one calendar; until null: it still runs. */
record Stretch(Instant from, Instant until, WorkingCalendar calendar) {

    boolean runsOn() {
        return until == null;
    }

    /** The working time in it up to that moment; nothing before it began. */
    Duration worked(Instant now) {
        var end = until == null || until.isAfter(now) ? now.truncatedTo(ChronoUnit.SECONDS) : until;
        return end.isAfter(from) ? calendar.between(from, end) : Duration.ZERO;
    }

    /** The working time of all of it, once it is over. */
    Duration worked() {
        return calendar.between(from, until);
    }

    /** The first moment at which that much of it was worked. */
    Instant when(Duration worked) {
        return calendar.plus(from, worked);
    }

    Stretch endedAt(Instant end) {
        return new Stretch(from, end, calendar);
    }
}
