package mesa.servicelevel;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mesa.desk.CalendarRules;

/** Working hours as a test writes them. */
final class Hours {

    static final ZoneId MEXICO = ZoneId.of("America/Mexico_City");

    private Hours() {}

    /** Open from Monday to Friday at these hours, such as {@code 9:00-13:00}, without any holiday. */
    static WorkingCalendar mondayToFriday(String id, ZoneId zone, String... hours) {
        return on(EnumSet.range(MONDAY, FRIDAY), id, zone, hours);
    }

    /** Open on these days at these hours, without any holiday. */
    static WorkingCalendar on(Set<DayOfWeek> days, String id, ZoneId zone, String... hours) {
        var week = new EnumMap<DayOfWeek, List<CalendarRules.Hours>>(DayOfWeek.class);
        days.forEach(day -> week.put(day, Arrays.stream(hours).map(Hours::of).toList()));
        return WorkingCalendar.of(id, new CalendarRules(zone, false, week, Set.of(), Map.of(), Map.of()));
    }

    static WorkingCalendar always(String id) {
        return WorkingCalendar.of(id, CalendarRules.roundTheClock(MEXICO));
    }

    private static CalendarRules.Hours of(String hours) {
        var ends = hours.split("-");
        return new CalendarRules.Hours(second(ends[0]), ends[1].equals("24:00") ? 86_400 : second(ends[1]));
    }

    private static int second(String time) {
        return LocalTime.parse(time.length() == 4 ? "0" + time : time).toSecondOfDay();
    }
}
