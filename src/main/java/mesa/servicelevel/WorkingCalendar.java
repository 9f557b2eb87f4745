package mesa.servicelevel;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import mesa.desk.CalendarRules;

/**
 * Counts working time: how much of it lies between two instants, and when so much of it has passed. Exact to the
 * second: of an instant, what is less than a second is ignored. Immutable.
 */
public final class WorkingCalendar {

    /** What a stretch of time is to the calendar. */
    public enum Kind {
        /** Work goes on, time counts. */
        OPEN,
        /** Outside the hours: a night, a lunch break, a weekend. */
        CLOSED,
        /** A public holiday on a day that else has hours. */
        HOLIDAY,
        /** A day off of the desk's own on a day that else has hours. */
        DAY_OFF
    }

    /**
     * A stretch of time of one kind.
     *
     * @param name what the holiday or day off is called, else null
     */
    public record Span(Instant from, Instant until, Kind kind, String name) {}

    private static final Locale FIRST_LANGUAGE = Locale.forLanguageTag("es");

    private final String id;
    private final List<CalendarPeriod> periods;

    private WorkingCalendar(String id, List<CalendarPeriod> periods) {
        this.id = id;
        this.periods = periods;
    }

    /**
     * A calendar with these versions, in the order of their numbers. One that was to hold from a later instant than the
     * version after it never does.
     */
    public static WorkingCalendar of(String id, List<CalendarVersion> versions) {
        return of(id, versions, HolidaySource.LIBRARY);
    }

    /** The same, with public holidays from there. */
    static WorkingCalendar of(String id, List<CalendarVersion> versions, HolidaySource holidays) {
        return new WorkingCalendar(id, CalendarPeriod.of(versions, holidays));
    }

    /** A calendar that always had these rules. */
    public static WorkingCalendar of(String id, CalendarRules rules) {
        return of(id, List.of(new CalendarVersion(1, CalendarVersion.SINCE_EVER, rules)));
    }

    /** What rule tables and ledgers call it. */
    public String id() {
        return id;
    }

    /**
     * How much working time lies in this interval, its end not included: whole seconds.
     *
     * @throws IllegalArgumentException when it ends before it begins
     */
    public Duration between(Instant from, Instant until) {
        refuseBackwards(from, until);
        long seconds = 0;
        for (var period : periods) {
            seconds += period.openBetween(from.getEpochSecond(), until.getEpochSecond());
        }
        return Duration.ofSeconds(seconds);
    }

    /**
     * The first instant at which so much working time has passed; {@code from} itself for none.
     *
     * @param working whole seconds, not negative
     * @throws DateTimeException when that is not before the year 3000
     */
    public Instant plus(Instant from, Duration working) {
        if (working.isNegative() || working.getNano() != 0)
            throw new IllegalArgumentException("working time is counted in whole seconds, not " + working);
        return working.isZero() ? from : Instant.ofEpochSecond(after(from.getEpochSecond(), working.getSeconds()));
    }

    /** How long the longest day of the regular week is, by the rules in force at that instant: what "a day" means. */
    public Duration workingDay(Instant at) {
        return periodAt(at).workingDay();
    }

    /**
     * Working time as rule tables and diagrams write it: {@code PT4H}, {@code P1DT2H30M}; a day is a
     * {@linkplain #workingDay working day}.
     *
     * @throws IllegalArgumentException for anything else, also for months, weeks and none at all
     */
    public Duration working(String iso, Instant at) {
        return WorkingTime.of(iso).lasting(workingDay(at));
    }

    /** The number of the version in force. */
    public int versionAt(Instant at) {
        return periodAt(at).version();
    }

    /** The time zone of the version in force. */
    public ZoneId zoneAt(Instant at) {
        return periodAt(at).zone();
    }

    /** {@link #spans(Instant, Instant, Locale)} with names in Spanish. */
    public List<Span> spans(Instant from, Instant until) {
        return spans(from, until, FIRST_LANGUAGE);
    }

    /**
     * What the time of an interval is to the calendar: in order, without gaps, each other than the one before it.
     *
     * @param language of the names of holidays
     * @throws IllegalArgumentException when it ends before it begins
     */
    public List<Span> spans(Instant from, Instant until, Locale language) {
        refuseBackwards(from, until);
        var spans = new SpanList(from, until, language);
        periods.forEach(period -> period.addTo(spans));
        return spans.all();
    }

    private long after(long from, long working) {
        long left = working;
        for (var period : periods) {
            long here = period.openBetween(from, period.isLast() ? from : period.until());
            if (period.isLast() || here >= left) return period.after(from, left);
            left -= here;
        }
        throw new IllegalStateException("there is always a last version");
    }

    private CalendarPeriod periodAt(Instant at) {
        return periods.stream()
                .filter(period -> at.getEpochSecond() < period.until())
                .findFirst()
                .orElseThrow();
    }

    private static void refuseBackwards(Instant from, Instant until) {
        if (until.isBefore(from)) throw new IllegalArgumentException(until + " is before " + from);
    }
}
