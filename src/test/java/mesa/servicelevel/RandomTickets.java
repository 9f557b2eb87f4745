package mesa.servicelevel;

import static net.jqwik.api.Arbitraries.integers;
import static net.jqwik.api.Arbitraries.longs;
import static net.jqwik.api.Arbitraries.of;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import mesa.desk.CalendarRules;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Tickets to which anything may have happened, in any order, at a desk with any hours anywhere. */
final class RandomTickets {

    private static final Instant BEGINNING = Instant.parse("2026-01-15T00:00:00Z");
    private static final long LONGEST_GAP = Duration.ofDays(6).toSeconds();
    private static final String[] ZONES = {
        "America/Mexico_City", "America/Bogota", "America/Tijuana", "Europe/Madrid", "America/Santiago",
        "Australia/Lord_Howe", "Asia/Kathmandu", "America/Sao_Paulo", "Africa/Casablanca", "Pacific/Apia"
    };

    private RandomTickets() {}

    /** Something that happens to a ticket, so long after what happened before. */
    record Deed(long seconds, String name, Consumer<ClockRules> does) {

        @Override
        public String toString() {
            return "+" + Duration.ofSeconds(seconds) + " " + name;
        }
    }

    /** A ticket and what happened to it. */
    record Told(List<WorkingCalendar> calendars, List<Deed> deeds) {

        PaperLedger ledger() {
            var ledger = new PaperLedger(calendars.toArray(WorkingCalendar[]::new));
            var now = BEGINNING;
            for (var deed : deeds) {
                now = now.plusSeconds(deed.seconds());
                ledger.at(now, deed.does());
            }
            return ledger;
        }

        Instant end() {
            return BEGINNING.plusSeconds(deeds.stream().mapToLong(Deed::seconds).sum());
        }
    }

    static Arbitrary<Told> tickets() {
        return Combinators.combine(calendar("a"), calendar("b"))
                .as(List::of)
                .flatMap(calendars -> deed(calendars)
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(25)
                        .map(deeds -> new Told(calendars, withBeginning(deeds, calendars))));
    }

    /** A ticket has a clock before anything else happens to it. */
    private static List<Deed> withBeginning(List<Deed> deeds, List<WorkingCalendar> calendars) {
        var level = PaperLedger.level(calendars.get(0), 4, 16, 8);
        var all = new ArrayList<Deed>();
        all.add(new Deed(0, "opened", rules -> rules.run(level, Reason.OPENED)));
        all.addAll(deeds);
        return all;
    }

    private static Arbitrary<Deed> deed(List<WorkingCalendar> calendars) {
        var gap = Arbitraries.oneOf(longs().between(0, 3), longs().between(0, 7200), longs().between(0, LONGEST_GAP));
        return Combinators.combine(gap, integers().between(0, 11), level(calendars), of(Reason.values()))
                .flatAs((seconds, kind, level, reason) ->
                        of("redes", "servidores").map(party -> deed(seconds, kind, level, reason, party)));
    }

    private static Deed deed(long seconds, int kind, ServiceLevel level, Reason reason, String party) {
        var promise = new OpenLedger.Promise(Duration.ofHours(1 + kind), level.calendar(), null);
        return switch (kind) {
            case 0, 1 -> new Deed(seconds, "run " + level, rules -> rules.run(level, Reason.RESUMED));
            case 2, 3 -> new Deed(seconds, "wait for requester", rules -> rules.waitFor(Reason.REQUESTER, level));
            case 4 -> new Deed(seconds, "wait for supplier", rules -> rules.waitFor(Reason.SUPPLIER, level));
            case 5 -> new Deed(seconds, "answered", ClockRules::answered);
            case 6 -> new Deed(seconds, "resolved", rules -> rules.stop(Reason.RESOLVED));
            case 7, 8 -> new Deed(seconds, "retarget " + level, rules -> rules.retarget(level, Reason.PRIORITY));
            case 9 ->
                new Deed(seconds, "team " + party, rules -> rules.handTo(Target.TEAM, party, promise, Reason.MOVED));
            case 10 ->
                new Deed(
                        seconds,
                        "supplier " + party,
                        rules -> rules.handTo(Target.SUPPLIER, party, promise, Reason.SUPPLIER));
            default ->
                reason == Reason.MOVED
                        ? new Deed(seconds, "leave", rules -> rules.leave(Reason.MOVED))
                        : new Deed(seconds, "reach", rules -> rules.reach(Target.RESOLUTION, new Threshold(80, null)));
        };
    }

    static Arbitrary<ServiceLevel> level(List<WorkingCalendar> calendars) {
        var hours = integers().between(1, 60);
        return Combinators.combine(
                        of(calendars), hours, hours, hours, integers().between(0, 7), of(true, false))
                .as((calendar, response, resolution, update, without, pauses) -> {
                    var within = new EnumMap<Target, Duration>(Target.class);
                    within.put(Target.RESOLUTION, Duration.ofMinutes(resolution * 17L));
                    if (without != 1) within.put(Target.RESPONSE, Duration.ofMinutes(response * 7L));
                    if (without != 2) within.put(Target.UPDATE, Duration.ofHours(update));
                    if (without == 3) within.remove(Target.RESOLUTION);
                    return new ServiceLevel(
                            "Nivel", calendar.id(), within, pauses ? Set.of(Reason.REQUESTER) : Set.of(), "row 1");
                });
    }

    static Arbitrary<WorkingCalendar> calendar(String id) {
        var week = hours().list().ofSize(7);
        var days = Arbitraries.maps(of(daysOfTheYear()), hours()).ofMaxSize(4);
        var off = of(daysOfTheYear()).set().ofMaxSize(4);
        var holidays = Arbitraries.subsetOf("mx", "es", "co", "hn");
        return Combinators.combine(
                        of(ZONES), week, days, off, holidays, integers().between(0, 9))
                .as((zone, hours, open, closed, countries, always) -> always == 0
                        ? WorkingCalendar.of(id, CalendarRules.roundTheClock(ZoneId.of(zone)))
                        : WorkingCalendar.of(id, rules(zone, hours, open, closed, countries)));
    }

    private static CalendarRules rules(
            String zone,
            List<List<CalendarRules.Hours>> hours,
            Map<LocalDate, List<CalendarRules.Hours>> open,
            Set<LocalDate> closed,
            Set<String> holidays) {
        var week = new EnumMap<DayOfWeek, List<CalendarRules.Hours>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if (!hours.get(day.ordinal()).isEmpty()) week.put(day, hours.get(day.ordinal()));
        }
        if (week.isEmpty()) week.put(DayOfWeek.MONDAY, List.of(new CalendarRules.Hours(32_400, 50_400)));
        var off = new HashMap<LocalDate, String>();
        closed.forEach(day -> off.put(day, "Libre"));
        off.keySet().removeAll(open.keySet());
        return new CalendarRules(ZoneId.of(zone), false, week, holidays, off, open);
    }

    /** Up to three parts of a day, none touching the next. */
    private static Arbitrary<List<CalendarRules.Hours>> hours() {
        return integers().between(0, 96).set().ofMaxSize(6).map(quarters -> {
            var ends = List.copyOf(new TreeSet<>(quarters));
            var parts = new ArrayList<CalendarRules.Hours>();
            for (var i = 0; i + 1 < ends.size(); i += 2) {
                parts.add(new CalendarRules.Hours(ends.get(i) * 900, ends.get(i + 1) * 900));
            }
            return parts;
        });
    }

    private static List<LocalDate> daysOfTheYear() {
        return LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2026, 12, 31)).toList();
    }
}
