package mesa.servicelevel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The clock ledger of one ticket: its lines, and the clocks that follow from them. A ticket that nothing was ever
 * promised for has an empty one.
 */
public final class Ledger {

    private record Key(Target target, String party) {}

    private final List<LedgerEntry> entries;
    private final Map<Key, TargetClock> clocks = new LinkedHashMap<>();

    /** A ledger of these lines, in their order; the calendars by their ids. */
    public Ledger(List<LedgerEntry> entries, Function<String, WorkingCalendar> calendars) {
        this.entries = List.copyOf(entries);
        sinceLastStart().forEach((key, lines) -> clocks.put(key, new TargetClock(lines, calendars)));
    }

    private Map<Key, List<LedgerEntry>> sinceLastStart() {
        var lines = new LinkedHashMap<Key, List<LedgerEntry>>();
        for (var entry : entries) {
            var own = lines.computeIfAbsent(new Key(entry.target(), entry.party()), key -> new ArrayList<>());
            if (entry.event() == ClockEvent.START) {
                own.clear();
            }
            own.add(entry);
        }
        return lines;
    }

    /** Every line, oldest first. */
    public List<LedgerEntry> entries() {
        return entries;
    }

    /** References to all who did something to the clocks. */
    public Set<String> actors() {
        return entries.stream().map(LedgerEntry::actor).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** Whether nothing was ever promised. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** All clocks, also those that have stopped: what the requester was promised first, then teams and suppliers. */
    public List<TargetClock> clocks() {
        return clocks.values().stream()
                .sorted(Comparator.comparing(TargetClock::target))
                .toList();
    }

    /** The clock of that target; of a team's or supplier's ones, that of who has the ticket, or had it last. */
    public Optional<TargetClock> clock(Target target) {
        return entries.stream()
                .filter(entry -> entry.target() == target && beginsToRun(entry))
                .reduce((earlier, later) -> later)
                .flatMap(entry -> clock(target, entry.party()));
    }

    private static boolean beginsToRun(LedgerEntry entry) {
        return entry.event() == ClockEvent.START || entry.event() == ClockEvent.RESUME;
    }

    /** The clock of that target and that team or supplier. */
    Optional<TargetClock> clock(Target target, String party) {
        return Optional.ofNullable(clocks.get(new Key(target, party)));
    }

    /** When the next of the running clocks comes due, or the longest overdue one came; empty while none runs. */
    public Optional<Instant> nextDue() {
        return clocks.values().stream()
                .filter(clock -> clock.state() == TargetClock.State.RUNNING)
                .flatMap(clock -> clock.due().stream())
                .min(Comparator.naturalOrder());
    }
}
