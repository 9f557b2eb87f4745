package mesa.servicelevel;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import mesa.desk.CalendarRules;
import mesa.desk.CalendarRules.Hours;
import mesa.desk.PublicHoliday;
import mesa.servicelevel.WorkingCalendar.Kind;

/** What a calendar's rules make of each day. */
final class Days {

    private static final List<Hours> WHOLE_DAY = List.of(new Hours(0, 24 * 60 * 60));

    private final CalendarRules rules;
    private final HolidaySource holidays;
    private final Map<Integer, Map<LocalDate, PublicHoliday>> holidaysByYear = new ConcurrentHashMap<>();

    Days(CalendarRules rules, HolidaySource holidays) {
        this.rules = rules;
        this.holidays = holidays;
    }

    ZoneId zone() {
        return rules.zone();
    }

    /** How much the longest day of the regular week has. */
    Duration workingDay() {
        if (rules.always()) return Duration.ofDays(1);
        return Duration.ofSeconds(rules.week().values().stream()
                .mapToLong(hours -> hours.stream().mapToLong(Hours::seconds).sum())
                .max()
                .orElse(0));
    }

    /** The hours that a day has after all. */
    List<Hours> hours(LocalDate day) {
        if (rules.always()) return WHOLE_DAY;
        var own = rules.open().get(day);
        if (own != null) return own;
        return rules.closed().containsKey(day) || isHoliday(day) ? List.of() : regular(day);
    }

    /** The epoch second of a second of a day by the clocks of the zone; never before that of an earlier one. */
    long second(LocalDate day, int secondOfDay) {
        var local = day.atStartOfDay().plusSeconds(secondOfDay);
        var clocks = zone().getRules();
        var offsets = clocks.getValidOffsets(local);
        return offsets.isEmpty() ? clocks.getTransition(local).toEpochSecond() : local.toEpochSecond(offsets.get(0));
    }

    /** Adds what the days of the list's interval are. */
    void addTo(SpanList spans) {
        var end = dayOf(spans.until()).plusDays(2);
        for (var day = dayOf(spans.from()).minusDays(1); day.isBefore(end); day = day.plusDays(1)) {
            addTo(spans, day);
        }
    }

    private void addTo(SpanList spans, LocalDate day) {
        var closed = kindWhileClosed(day);
        var name = closed == Kind.CLOSED ? null : name(day, closed, spans.language());
        long at = second(day, 0);
        for (var hours : hours(day)) {
            spans.add(at, second(day, hours.from()), closed, name);
            at = second(day, hours.until());
            spans.add(second(day, hours.from()), at, Kind.OPEN, null);
        }
        spans.add(at, second(day.plusDays(1), 0), closed, name);
    }

    private Kind kindWhileClosed(LocalDate day) {
        if (rules.always() || rules.open().containsKey(day) || regular(day).isEmpty()) return Kind.CLOSED;
        if (rules.closed().containsKey(day)) return Kind.DAY_OFF;
        return isHoliday(day) ? Kind.HOLIDAY : Kind.CLOSED;
    }

    private String name(LocalDate day, Kind kind, Locale language) {
        return kind == Kind.DAY_OFF
                ? rules.closed().get(day)
                : holidaysOf(day.getYear()).get(day).name(language);
    }

    private List<Hours> regular(LocalDate day) {
        return rules.week().getOrDefault(day.getDayOfWeek(), List.of());
    }

    private boolean isHoliday(LocalDate day) {
        return !rules.holidays().isEmpty() && holidaysOf(day.getYear()).containsKey(day);
    }

    private Map<LocalDate, PublicHoliday> holidaysOf(int year) {
        return holidaysByYear.computeIfAbsent(year, wanted -> {
            var days = new TreeMap<LocalDate, PublicHoliday>();
            rules.holidays().stream()
                    .sorted()
                    .forEach(code -> holidays.in(code, wanted).forEach(days::putIfAbsent));
            return days;
        });
    }

    private LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, zone());
    }
}
