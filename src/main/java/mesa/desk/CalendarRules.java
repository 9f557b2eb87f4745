package mesa.desk;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * When people work, as the desk's file says it: what a calendar is made of. Two that are equal mean the same.
 *
 * @param zone where the hours are meant
 * @param always whether it is open round the clock; then nothing else is said
 * @param week the hours of each day of the week, in order, none touching the next
 * @param holidays codes of countries and regions whose public holidays are kept, such as {@code mx} or {@code es-md}
 * @param closed the desk's own days off and what they are called
 * @param open days with hours of their own, instead of whatever the day has else, also on a holiday
 */
public record CalendarRules(
        ZoneId zone,
        boolean always,
        Map<DayOfWeek, List<Hours>> week,
        Set<String> holidays,
        Map<LocalDate, String> closed,
        Map<LocalDate, List<Hours>> open) {

    /**
     * A part of a day.
     *
     * @param from the second of the day at which it begins
     * @param until the second of the day that is no longer part of it, at most 86,400
     */
    public record Hours(int from, int until) {

        /** How many seconds it has on a day on which no clock is set. */
        public int seconds() {
            return until - from;
        }
    }

    public CalendarRules {
        week = Map.copyOf(week);
        holidays = Set.copyOf(holidays);
        closed = Map.copyOf(closed);
        open = Map.copyOf(open);
    }

    /** Open day and night, every day of the year (E8). */
    public static CalendarRules roundTheClock(ZoneId zone) {
        return new CalendarRules(zone, true, Map.of(), Set.of(), Map.of(), Map.of());
    }
}
