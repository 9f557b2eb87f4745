package mesa.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import mesa.desk.CalendarRules.Hours;
import mesa.desk.DeskCalendars.CalendarSetup;
import mesa.desk.Section.Text;

/** Reads what the desk's file says under {@code calendars}; a desk may go without, and then works round the clock. */
final class CalendarReader {

    private final Section file;
    private final ZoneId zone;

    /** Calendars without a time zone of their own have the desk's. */
    CalendarReader(Section file, ZoneId zone) {
        this.file = file;
        this.zone = zone;
    }

    DeskCalendars read() {
        var calendars = file.parts("calendars").stream().map(this::calendar).toList();
        var desk = file.partIfAny("desk");
        if (calendars.isEmpty()) {
            desk.optional("calendar").ifPresent(text -> refuseUnknown(desk, text, List.of()));
            return DeskCalendars.roundTheClock(zone);
        }
        var usual = desk.required("calendar");
        usual.ifPresent(text -> refuseUnknown(desk, text, calendars));
        return new DeskCalendars(calendars, usual.map(Text::value).orElse(""));
    }

    private static void refuseUnknown(Section desk, Text calendar, List<CalendarSetup> calendars) {
        var known = calendars.stream().map(CalendarSetup::id).toList();
        if (!known.contains(calendar.value())) {
            desk.problem(
                    calendar,
                    "there is no calendar \"%s\"; there are: %s",
                    calendar.value(),
                    known.isEmpty() ? "none" : String.join(", ", known));
        }
    }

    private CalendarSetup calendar(Section calendar) {
        var values =
                new Values(calendar.knows("name", "time-zone", "always", "week", "holidays", "closed", "open", "from"));
        var ownZone = calendar.optional("time-zone").isPresent() ? ZoneId.of(values.timeZone("time-zone")) : zone;
        var rules = values.yesOrNo("always") ? always(calendar, ownZone) : rules(calendar, ownZone);
        return new CalendarSetup(
                values.id(),
                values.required("name"),
                rules,
                calendar.optional("from").flatMap(text -> date(calendar, text)).orElse(null));
    }

    private static CalendarRules always(Section calendar, ZoneId zone) {
        var says = rules(calendar, zone, true);
        if (!says.equals(CalendarRules.roundTheClock(zone))) {
            calendar.problem("\"always\" is open round the clock: no hours, holidays or days beside it");
        }
        return says;
    }

    private static CalendarRules rules(Section calendar, ZoneId zone) {
        var rules = rules(calendar, zone, false);
        if (rules.week().isEmpty() && calendar.pairs("week").isEmpty()) {
            calendar.problem("\"week\" names no hours: nothing would ever be due");
        }
        return rules;
    }

    private static CalendarRules rules(Section calendar, ZoneId zone, boolean always) {
        var closed = closed(calendar);
        return new CalendarRules(
                zone, always, new WeekReader(calendar).read(), holidays(calendar), closed, open(calendar, closed));
    }

    private static Set<String> holidays(Section calendar) {
        var codes = new LinkedHashSet<String>();
        calendar.list("holidays").forEach(code -> {
            if (PublicHolidays.of(code.value()).isEmpty()) {
                calendar.problem(
                        code,
                        "no public holidays are known for \"%s\"; write a country such as mx or a region such as es-md",
                        code.value());
            }
            codes.add(code.value());
        });
        return codes;
    }

    private static Map<LocalDate, String> closed(Section calendar) {
        var days = new TreeMap<LocalDate, String>();
        new Values(calendar)
                .texts("closed")
                .forEach((day, name) -> date(calendar, day).ifPresent(date -> days.put(date, name)));
        return days;
    }

    private static Map<LocalDate, List<Hours>> open(Section calendar, Map<LocalDate, String> closed) {
        var days = new TreeMap<LocalDate, List<Hours>>();
        calendar.pairs("open")
                .forEach((day, text) -> date(calendar, day).ifPresent(date -> {
                    if (closed.containsKey(date)) calendar.problem(day, "%s is \"closed\" too", date);
                    days.put(date, hoursOfADate(calendar, text));
                }));
        return days;
    }

    private static List<Hours> hoursOfADate(Section calendar, Text text) {
        var hours = new HoursReader(calendar);
        var written = hours.read(text);
        written.stream()
                .filter(HoursReader.Written::goPastMidnight)
                .forEach(one -> calendar.problem(
                        text, "\"%s\" goes past midnight; say of each date for itself when it is open", one.text()));
        return hours.ofOneDay(written);
    }

    private static Optional<LocalDate> date(Section calendar, Text text) {
        try {
            return Optional.of(LocalDate.parse(text.value()));
        } catch (DateTimeException none) {
            calendar.problem(text, "\"%s\" is no date; one is 2026-12-24", text.value());
            return Optional.empty();
        }
    }
}
