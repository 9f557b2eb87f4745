package mesa.servicelevel;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A ticket's ledger on paper: the desk's rules, at any time one likes, without a database. */
final class PaperLedger {

    static final String TICKET = "INC-100017";

    private final ZoneId zone;
    private final Map<String, WorkingCalendar> calendars;
    private final List<LedgerEntry> entries = new ArrayList<>();

    PaperLedger(WorkingCalendar... calendars) {
        this.zone = calendars[0].zoneAt(Instant.EPOCH);
        this.calendars = Stream.of(calendars).collect(Collectors.toMap(WorkingCalendar::id, Function.identity()));
    }

    /** Something happens at that local time, such as {@code 2026-11-23T09:00}. */
    PaperLedger at(String time, Consumer<ClockRules> deed) {
        return at(moment(time), deed);
    }

    PaperLedger at(Instant time, Consumer<ClockRules> deed) {
        var open = new OpenLedger(TICKET, entries, calendars::get, Moments.next(time, entries), "luis");
        deed.accept(new ClockRules(open));
        entries.addAll(open.written());
        return this;
    }

    Instant moment(String time) {
        return LocalDateTime.parse(time).atZone(zone).toInstant();
    }

    LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone);
    }

    Ledger ledger() {
        return new Ledger(entries, calendars::get);
    }

    TargetClock clock(Target target) {
        return ledger().clock(target).orElseThrow();
    }

    /** When that target is due, as people on the spot read it from the wall; null when it is not due at all. */
    LocalDateTime due(Target target) {
        return clock(target).due().map(this::local).orElse(null);
    }

    List<LedgerEntry> entries() {
        return entries;
    }

    Map<String, WorkingCalendar> calendars() {
        return calendars;
    }

    /** A service level with one target, which pauses for the requester and for a supplier. */
    static ServiceLevel resolutionWithin(Duration time, WorkingCalendar calendar) {
        return level(calendar, Map.of(Target.RESOLUTION, time));
    }

    static ServiceLevel level(WorkingCalendar calendar, Map<Target, Duration> within) {
        return new ServiceLevel(
                "Estándar",
                calendar.id(),
                within,
                Set.of(Reason.REQUESTER, Reason.SUPPLIER),
                "SelectServiceLevel, row 3, version 2");
    }

    /** All three targets, in hours. */
    static ServiceLevel level(WorkingCalendar calendar, int response, int resolution, int update) {
        var within = new EnumMap<Target, Duration>(Target.class);
        within.put(Target.RESPONSE, Duration.ofHours(response));
        within.put(Target.RESOLUTION, Duration.ofHours(resolution));
        within.put(Target.UPDATE, Duration.ofHours(update));
        return level(calendar, within);
    }
}
