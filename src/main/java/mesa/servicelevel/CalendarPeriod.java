package mesa.servicelevel;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * The time in which one version of a calendar holds.
 *
 * @param from the epoch second at which it begins
 * @param until the epoch second that is no longer part of it
 */
record CalendarPeriod(int version, long from, long until, OpenTime open) {

    private static final long FOR_EVER = Instant.MAX.getEpochSecond();

    /** When which of these versions holds: each from its instant on, whatever an earlier one said of that time. */
    static List<CalendarPeriod> of(List<CalendarVersion> versions, HolidaySource holidays) {
        var periods = new ArrayList<CalendarPeriod>();
        long until = FOR_EVER;
        for (int i = versions.size() - 1; i >= 0; i--) {
            var version = versions.get(i);
            long from = version.validFrom().getEpochSecond();
            if (from < until) {
                periods.add(
                        0, new CalendarPeriod(version.number(), from, until, new OpenTime(version.rules(), holidays)));
                until = from;
            }
        }
        if (until != CalendarVersion.SINCE_EVER.getEpochSecond())
            throw new IllegalArgumentException("a calendar's first version holds since ever");
        return List.copyOf(periods);
    }

    boolean isLast() {
        return until == FOR_EVER;
    }

    /** The seconds of an interval that are open and lie in this period. */
    long openBetween(long start, long end) {
        long first = Math.max(start, from);
        long last = Math.min(end, until);
        return first < last ? open.between(first, last) : 0;
    }

    /** The first second before which so many open ones lie after the start, none counted before this period. */
    long after(long start, long working) {
        return open.after(Math.max(start, from), working);
    }

    Duration workingDay() {
        return open.days().workingDay();
    }

    ZoneId zone() {
        return open.days().zone();
    }

    /** Adds what the part of the wanted interval that lies in this period is. */
    void addTo(SpanList spans) {
        open.days().addTo(spans.within(from, until));
    }
}
