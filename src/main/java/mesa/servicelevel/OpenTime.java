package mesa.servicelevel;

import java.time.DateTimeException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import mesa.desk.CalendarRules;

/** How one set of rules counts, as if it held for ever. Keeps the years that it was asked for. */
final class OpenTime {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;
    private static final long SECONDS_OF_A_YEAR = 31_556_952;

    private final Days days;
    private final Map<Integer, OpenYear> years = new ConcurrentHashMap<>();

    OpenTime(CalendarRules rules, HolidaySource holidays) {
        this.days = new Days(rules, holidays);
    }

    Days days() {
        return days;
    }

    /** The open seconds from one second to another, which is not before it. */
    long between(long from, long until) {
        int first = yearOf(from);
        int last = yearOf(until);
        long seconds = year(last).openBefore(until) - year(first).openBefore(from);
        for (int year = first; year < last; year++) {
            seconds += year(year).open();
        }
        return seconds;
    }

    /** The first second before which that many open ones, at least one, lie after {@code from}. */
    long after(long from, long working) {
        int year = yearOf(from);
        long wanted = Math.addExact(year(year).openBefore(from), working);
        while (wanted > year(year).open()) {
            wanted -= year(year).open();
            year++;
        }
        return year(year).endOf(wanted);
    }

    private int yearOf(long second) {
        int year = (int) Math.max(FIRST_YEAR, Math.min(LAST_YEAR, 1970 + Math.floorDiv(second, SECONDS_OF_A_YEAR)));
        while (second < year(year).from()) year--;
        while (second >= year(year).until()) year++;
        return year;
    }

    private OpenYear year(int year) {
        var known = years.get(year);
        return known != null ? known : years.computeIfAbsent(checked(year), number -> OpenYear.of(days, number));
    }

    private static int checked(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR)
            throw new DateTimeException("the desk counts no time in the year " + year);
        return year;
    }
}
