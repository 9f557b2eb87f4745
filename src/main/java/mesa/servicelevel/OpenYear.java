package mesa.servicelevel;

import java.time.LocalDate;
import java.util.Arrays;

/** The open hours of a year in one table, so that counting is looking up. All times are epoch seconds. */
final class OpenYear {

    private final long from;
    private final long until;
    private final long[] starts;
    private final long[] openBefore;
    private final long open;

    private OpenYear(long from, long until, Table table) {
        this.from = from;
        this.until = until;
        this.starts = Arrays.copyOf(table.starts, table.size);
        this.openBefore = Arrays.copyOf(table.openBefore, table.size);
        this.open = table.open;
    }

    static OpenYear of(Days days, int year) {
        var table = new Table();
        var end = LocalDate.of(year + 1, 1, 1);
        for (var day = LocalDate.of(year, 1, 1); day.isBefore(end); day = day.plusDays(1)) {
            for (var hours : days.hours(day)) {
                table.add(days.second(day, hours.from()), days.second(day, hours.until()));
            }
        }
        return new OpenYear(days.second(LocalDate.of(year, 1, 1), 0), days.second(end, 0), table);
    }

    /** Its first second. */
    long from() {
        return from;
    }

    /** The first second of the year after it. */
    long until() {
        return until;
    }

    /** How many of its seconds are open. */
    long open() {
        return open;
    }

    /** How many of its seconds before this one are open. */
    long openBefore(long second) {
        int interval = Arrays.binarySearch(starts, second);
        if (interval >= 0) return openBefore[interval];
        int before = -interval - 2;
        return before < 0 ? 0 : Math.min(openBefore[before] + second - starts[before], openUpTo(before));
    }

    /** The first second before which that many open ones lie, at least one and at most all. */
    long endOf(long wanted) {
        int interval = Arrays.binarySearch(openBefore, wanted - 1);
        int within = interval >= 0 ? interval : -interval - 2;
        return starts[within] + wanted - openBefore[within];
    }

    private long openUpTo(int interval) {
        return interval + 1 < openBefore.length ? openBefore[interval + 1] : open;
    }

    /** Intervals as they come: in order, those that touch as one. */
    private static final class Table {

        private long[] starts = new long[512];
        private long[] openBefore = new long[512];
        private int size;
        private long open;
        private long end = Long.MIN_VALUE;

        void add(long from, long until) {
            if (until <= from) return;
            if (from != end) begin(from);
            open += until - from;
            end = until;
        }

        private void begin(long from) {
            if (size == starts.length) {
                starts = Arrays.copyOf(starts, size * 2);
                openBefore = Arrays.copyOf(openBefore, size * 2);
            }
            starts[size] = from;
            openBefore[size] = open;
            size++;
        }
    }
}
