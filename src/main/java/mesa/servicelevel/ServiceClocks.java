package mesa.servicelevel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The service-level clocks of the desk's tickets. Each verb says what happened to a ticket; what that does to its
 * clocks goes into its ledger, and {@link LedgerChanged} is published when it did anything. Tickets are given by their
 * numbers, and who did it by a reference that is no person's name. Whoever writes to one ticket's ledger waits for
 * whoever else does.
 */
@Service
@Transactional
public class ServiceClocks {

    private final LedgerEntries entries;
    private final ClockRows rows;
    private final Calendars calendars;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ServiceClocks(
            LedgerEntries entries, ClockRows rows, Calendars calendars, Clock clock, ApplicationEventPublisher events) {
        this.entries = entries;
        this.rows = rows;
        this.calendars = calendars;
        this.clock = clock;
        this.events = events;
    }

    /** The ledger of a ticket; an empty one when nothing was ever promised. */
    @Transactional(readOnly = true)
    public Ledger of(String ticket) {
        return new Ledger(entries.of(ticket), calendars::get);
    }

    /** The ledgers of all these tickets, in their order, read at once. */
    @Transactional(readOnly = true)
    public Map<String, Ledger> of(Collection<String> tickets) {
        var found = entries.of(tickets);
        var ledgers = new LinkedHashMap<String, Ledger>();
        tickets.forEach(ticket ->
                ledgers.put(ticket, new Ledger(found.getOrDefault(ticket, List.of()), calendars::get)));
        return ledgers;
    }

    /** The ledger of a ticket, to which nobody else writes until this transaction ends. */
    public Ledger hold(String ticket) {
        entries.lock(ticket);
        return of(ticket);
    }

    /**
     * Starts the clocks of a ticket that has none yet as if they had run since it was opened: it is older than what is
     * promised for it. Does nothing when there is a ledger.
     *
     * @param answered when the requester first heard from the desk, or null
     */
    public void runSince(String ticket, Instant opened, Instant answered, ServiceLevel level, String actor) {
        if (hold(ticket).isEmpty()) {
            writeAt(opened, ticket, actor, rules -> rules.run(level, Reason.OPENED));
            if (answered != null) {
                writeAt(answered, ticket, actor, ClockRules::answered);
            }
        }
    }

    /**
     * The desk works on the ticket: starts what was never started, resumes what stands still, and retargets what is
     * promised differently now. A first answer that was given stays given, also when the ticket is reopened.
     */
    public void run(String ticket, ServiceLevel level, Reason reason, String actor) {
        write(ticket, actor, rules -> rules.run(level, reason));
    }

    /** The desk waits: the clocks stand still where the level says so for that reason, and run where it doesn't. */
    public void waitFor(String ticket, Reason who, ServiceLevel level, String actor) {
        write(ticket, actor, rules -> rules.waitFor(who, level));
    }

    /** The requester heard from the desk: the response is given, and the next update is due anew. */
    public void answered(String ticket, String actor) {
        write(ticket, actor, ClockRules::answered);
    }

    /** The work is over, at least for now: all clocks stop. */
    public void stop(String ticket, Reason reason, String actor) {
        write(ticket, actor, rules -> rules.stop(reason));
    }

    /**
     * Something else is promised: used time is kept, also while the clocks stand still. Does nothing for a ticket whose
     * clocks never ran; {@link #run} starts them.
     */
    public void retarget(String ticket, ServiceLevel level, Reason reason, String actor) {
        write(ticket, actor, rules -> rules.retarget(level, reason));
    }

    /**
     * A team or a supplier has the ticket now, within that working time of its own; another one that had it stops. The
     * same party again goes on with what it had used.
     */
    public void handTo(
            String ticket,
            Target teamOrSupplier,
            String party,
            Duration within,
            String calendar,
            Reason reason,
            String actor) {
        if (teamOrSupplier.isPromisedToRequester() || party == null || party.isBlank()) {
            throw new IllegalArgumentException("%s is nobody to hand to: '%s'".formatted(teamOrSupplier, party));
        }
        var promise = new OpenLedger.Promise(within, calendar, null);
        write(ticket, actor, rules -> rules.handTo(teamOrSupplier, party, promise, reason));
    }

    /** No team and no supplier with a time of its own has the ticket now. */
    public void leave(String ticket, Reason reason, String actor) {
        write(ticket, actor, rules -> rules.leave(reason));
    }

    /**
     * Notes that what follows from a threshold is begun, once: false when it was noted before, since the clock started
     * or was last given another target. {@code beyond} is working time, null for none.
     */
    public boolean reach(String ticket, Target target, int percent, Duration beyond, String actor) {
        return changeAt(clock.instant(), ticket, actor, rules -> rules.reach(target, new Threshold(percent, beyond)));
    }

    /**
     * Writes anew how the ticket's clocks stand, for lists and filters; false when lists said so before. Every verb
     * does it by itself; what remains is a calendar that changed under a running clock: see {@link #misdrawn}.
     */
    public boolean project(String ticket) {
        var ledger = hold(ticket);
        var wrong = !misdrawn(Map.of(ticket, ledger)).isEmpty();
        if (wrong) {
            rows.keep(drawn(ticket, ledger));
        }
        return wrong;
    }

    /** Those of these tickets of which lists say something else than their ledgers do. */
    @Transactional(readOnly = true)
    public Set<String> misdrawn(Map<String, Ledger> ledgers) {
        var kept = Set.copyOf(rows.of(ledgers.keySet()));
        return ledgers.entrySet().stream()
                .filter(ticket -> !kept.containsAll(drawn(ticket.getKey(), ticket.getValue())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static List<ClockRow> drawn(String ticket, Ledger ledger) {
        return ledger.clocks().stream().map(clock -> ClockRow.of(ticket, clock)).toList();
    }

    private void write(String ticket, String actor, Consumer<ClockRules> deed) {
        writeAt(clock.instant(), ticket, actor, deed);
    }

    private void writeAt(Instant moment, String ticket, String actor, Consumer<ClockRules> deed) {
        changeAt(moment, ticket, actor, rules -> {
            deed.accept(rules);
            return true;
        });
    }

    private boolean changeAt(Instant moment, String ticket, String actor, Predicate<ClockRules> deed) {
        entries.lock(ticket);
        var before = entries.of(ticket);
        var open = new OpenLedger(ticket, before, calendars::get, Moments.next(moment, before), actor);
        var done = deed.test(new ClockRules(open));
        if (!open.written().isEmpty()) {
            entries.append(open.written());
            rows.keep(drawn(ticket, open.ledger()));
            events.publishEvent(new LedgerChanged(ticket));
        }
        return done;
    }
}
