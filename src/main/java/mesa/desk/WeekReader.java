package mesa.desk;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import mesa.desk.CalendarRules.Hours;
import mesa.desk.HoursReader.Written;
import mesa.desk.Section.Text;

/** Reads the hours of a week: {@code { mon-fri: "9:00-17:00", sat: "9:00-13:00" }}. */
final class WeekReader {

    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private final Section calendar;
    private final HoursReader hours;
    private final Map<DayOfWeek, Text> said = new EnumMap<>(DayOfWeek.class);
    private final Map<DayOfWeek, List<Written>> week = new EnumMap<>(DayOfWeek.class);

    WeekReader(Section calendar) {
        this.calendar = calendar;
        this.hours = new HoursReader(calendar);
    }

    Map<DayOfWeek, List<Hours>> read() {
        calendar.pairs("week").forEach((days, text) -> {
            var written = hours.read(text);
            days(days).forEach(day -> keep(day, days, written));
        });
        var read = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
        week.forEach((day, written) -> read.put(day, hours.ofOneDay(written)));
        return read;
    }

    private void keep(DayOfWeek day, Text days, List<Written> written) {
        var before = said.putIfAbsent(day, days);
        if (before != null) {
            calendar.problem(days, "%s is also in \"%s\", line %d", name(day), before.value(), before.line());
            return;
        }
        written.forEach(one -> {
            add(day, one.thisDay());
            if (one.goPastMidnight()) add(day.plus(1), one.nextDay());
        });
    }

    private void add(DayOfWeek day, Written one) {
        week.computeIfAbsent(day, first -> new ArrayList<>()).add(one);
    }

    private Set<DayOfWeek> days(Text written) {
        var ends = List.of(written.value().split("-", -1)).stream()
                .map(day -> day.strip().toLowerCase(Locale.ROOT))
                .toList();
        if (ends.size() > 2 || !DAYS.containsAll(ends)) {
            calendar.problem(
                    written,
                    "\"%s\" are no days; write one such as sat or several such as mon-fri; there are: %s",
                    written.value(),
                    String.join(", ", DAYS));
            return Set.of();
        }
        return fromTo(day(ends.get(0)), day(ends.get(ends.size() - 1)));
    }

    private static Set<DayOfWeek> fromTo(DayOfWeek first, DayOfWeek last) {
        var days = new LinkedHashSet<DayOfWeek>();
        for (var day = first; days.add(day) && day != last; ) {
            day = day.plus(1);
        }
        return days;
    }

    private static DayOfWeek day(String name) {
        return DayOfWeek.of(DAYS.indexOf(name) + 1);
    }

    private static String name(DayOfWeek day) {
        return DAYS.get(day.getValue() - 1);
    }
}
