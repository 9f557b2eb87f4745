package mesa.engine.clock;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import mesa.servicelevel.Ledger;
import mesa.servicelevel.Reason;
import mesa.servicelevel.ServiceClocks;
import mesa.servicelevel.ServiceLevel;
import mesa.servicelevel.Target;
import mesa.servicelevel.TargetClock;
import mesa.ticket.Actor;
import mesa.ticket.Ticket;
import mesa.ticket.TicketStatus;
import mesa.ticket.Timeline;
import org.springframework.stereotype.Component;

/**
 * What happens to a ticket, said to its clocks: with what the rule tables promise at that moment, and a line in the
 * timeline that names the rule whenever something else is promised than before. A desk without the rule tables promises
 * nothing.
 */
@Component
class TicketPromises {

    private static final String CHOSEN = "timeline.service-level-chosen";

    private final ServiceClocks clocks;
    private final Ledgers ledgers;
    private final ServiceLevels levels;
    private final TeamTargets teams;
    private final Timeline timeline;

    TicketPromises(ServiceClocks clocks, Ledgers ledgers, ServiceLevels levels, TeamTargets teams, Timeline timeline) {
        this.clocks = clocks;
        this.ledgers = ledgers;
        this.levels = levels;
        this.teams = teams;
        this.timeline = timeline;
    }

    /** The desk works on it: for the first time, again, or still. */
    void run(Ticket ticket, Actor actor) {
        var number = numberOf(ticket);
        promise(ticket, level -> clocks.run(number, level, whyRunning(ledgers.of(number)), actor.reference()));
        if (!isWithSomebodyWhoseTimeRuns(ticket)) {
            moved(ticket, Reason.MOVED, actor);
        }
    }

    private boolean isWithSomebodyWhoseTimeRuns(Ticket ticket) {
        return ledgers.of(numberOf(ticket)).clocks().stream()
                .anyMatch(clock -> !clock.target().isPromisedToRequester()
                        && clock.party().equals(ticket.team())
                        && clock.state() == TargetClock.State.RUNNING);
    }

    /** The desk waits for somebody. */
    void waitFor(Reason who, Ticket ticket, Actor actor) {
        promise(ticket, level -> clocks.waitFor(numberOf(ticket), who, level, actor.reference()));
    }

    /** The requester has heard from the desk. */
    void answered(Ticket ticket, Actor actor) {
        clocks.answered(numberOf(ticket), actor.reference());
    }

    /** The work on it is over, for the reason that its status tells. */
    void stop(Ticket ticket, Actor actor) {
        clocks.stop(numberOf(ticket), whyStopped(ticket.status()), actor.reference());
    }

    /** The work on it is over; a solution is an answer too. Nothing where its clocks have stopped. */
    void end(Ticket ticket, Actor actor) {
        if (isAnyOpen(ticket)) {
            if (ticket.status() == TicketStatus.RESOLVED) {
                answered(ticket, actor);
            }
            stop(ticket, actor);
        }
    }

    boolean isAnyOpen(Ticket ticket) {
        return ledgers.of(numberOf(ticket)).clocks().stream()
                .anyMatch(clock -> clock.state() != TargetClock.State.STOPPED);
    }

    /** Nobody counted until now: the clocks start as if they had run since it was opened. */
    void runSinceOpened(Ticket ticket, Instant answered, Actor actor) {
        promise(
                ticket,
                level -> clocks.runSince(numberOf(ticket), ticket.openedAt(), answered, level, actor.reference()));
    }

    /** Whether the rule tables promise the ticket anything as it is now. */
    boolean isAnythingPromised(Ticket ticket) {
        return levels.of(ticket)
                .filter(chosen -> !chosen.level().within().isEmpty())
                .isPresent();
    }

    /** Something changed on which depends what is promised. */
    void retarget(Ticket ticket, Reason reason, Actor actor) {
        if (hasClocks(ticket)) {
            promise(ticket, level -> clocks.retarget(numberOf(ticket), level, reason, actor.reference()));
            moved(ticket, reason, actor);
        }
    }

    /** Another team may have it, or the same one with another time of its own. */
    void moved(Ticket ticket, Reason reason, Actor actor) {
        if (ticket.team() != null && hasClocks(ticket)) {
            teams.of(ticket)
                    .ifPresentOrElse(
                            target -> clocks.handTo(
                                    numberOf(ticket),
                                    target.target(),
                                    ticket.team(),
                                    target.within(),
                                    target.calendar(),
                                    reason,
                                    actor.reference()),
                            () -> clocks.leave(numberOf(ticket), reason, actor.reference()));
        }
    }

    boolean hasClocks(Ticket ticket) {
        return !ledgers.of(numberOf(ticket)).clocks().isEmpty();
    }

    private void promise(Ticket ticket, Consumer<ServiceLevel> deed) {
        levels.of(ticket).ifPresent(chosen -> {
            var before = promisesIn(ledgers.of(numberOf(ticket)));
            deed.accept(chosen.level());
            if (!promisesIn(ledgers.of(numberOf(ticket))).equals(before)) {
                var facts = Map.of("serviceLevel", chosen.level().name());
                timeline.write(ticket.number(), chosen.rule(), CHOSEN, facts, true);
            }
        });
    }

    private static Map<Target, String> promisesIn(Ledger ledger) {
        var promises = new TreeMap<Target, String>();
        ledger.clocks().stream()
                .filter(clock -> clock.target().isPromisedToRequester())
                .forEach(clock -> promises.put(clock.target(), clock.within() + " " + clock.calendar()));
        return promises;
    }

    private static Reason whyRunning(Ledger ledger) {
        var standing = ledger.clock(Target.RESOLUTION)
                .or(() -> ledger.clocks().stream().findFirst());
        if (standing.isEmpty()) {
            return Reason.OPENED;
        }
        return standing.get().state() == TargetClock.State.STOPPED ? Reason.REOPENED : Reason.RESUMED;
    }

    private static Reason whyStopped(TicketStatus status) {
        return switch (status) {
            case CLOSED -> Reason.CLOSED;
            case CANCELLED -> Reason.WITHDRAWN;
            case REJECTED -> Reason.TURNED_DOWN;
            default -> Reason.RESOLVED;
        };
    }

    private static String numberOf(Ticket ticket) {
        return ticket.number().value();
    }
}
