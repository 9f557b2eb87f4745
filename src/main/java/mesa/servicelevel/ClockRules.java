package mesa.servicelevel;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mesa.servicelevel.OpenLedger.Promise;
import mesa.servicelevel.OpenLedger.Rest;
import mesa.servicelevel.TargetClock.State;

/**
 * What happens to the clocks of a ticket when something happens to the ticket. Nothing is written down that changes
 * nothing; no rule ever takes used time away, but for the update that begins anew.
 */
final class ClockRules {

    private final OpenLedger open;

    ClockRules(OpenLedger open) {
        this.open = open;
    }

    /** The desk works on the ticket: whatever is promised counts, but for what is settled. */
    void run(ServiceLevel level, Reason reason) {
        clocks().filter(clock -> concerns(level, clock) && isToRun(clock)).forEach(clock -> open.resume(clock, reason));
        promise(level, reason, Reason.RULES, Optional.empty());
    }

    /** The desk waits for somebody: clocks stand still where the service level says so, else they run. */
    void waitFor(Reason who, ServiceLevel level) {
        if (!level.pausedWhile().contains(who)) {
            run(level, Reason.RESUMED);
            return;
        }
        clocks().filter(clock -> concerns(level, clock) && isToPause(clock, who))
                .forEach(clock -> open.pause(clock, who));
        clocks().filter(clock -> clock.state() == State.PAUSED && isAwaited(clock.target(), who))
                .forEach(clock -> open.resume(clock, Reason.RESUMED));
        promise(level, Reason.OPENED, Reason.RULES, Optional.of(new Rest(ClockEvent.PAUSE, who)));
    }

    /** The requester heard from the desk: the first answer is given, and the next update is due anew. */
    void answered() {
        open.ledger()
                .clock(Target.RESPONSE)
                .filter(ClockRules::isOpen)
                .ifPresent(clock -> open.stop(clock, Reason.ANSWERED));
        open.ledger()
                .clock(Target.UPDATE)
                .filter(clock -> isOpen(clock) && clock.startedAt().isBefore(open.at()))
                .ifPresent(this::beginAnew);
    }

    private void beginAnew(TargetClock clock) {
        var anew = open.start(clock.target(), clock.party(), Promise.of(clock), Reason.ANSWERED);
        if (clock.state() == State.PAUSED) {
            open.pause(anew, clock.reason());
        }
    }

    /** The work on the ticket is over, at least for now. */
    void stop(Reason reason) {
        clocks().filter(ClockRules::isOpen).forEach(clock -> open.stop(clock, reason));
    }

    /** Something else is promised from now on; what was used stays used. A ticket that has no clock yet gets none. */
    void retarget(ServiceLevel level, Reason reason) {
        if (!open.ledger().isEmpty()) {
            promise(level, reason, reason, rest());
        }
    }

    /** A team or supplier has the ticket now, and no other one. */
    void handTo(Target target, String party, Promise promise, Reason reason) {
        parties()
                .filter(clock -> isOpen(clock)
                        && !(clock.target() == target && clock.party().equals(party)))
                .forEach(clock -> open.stop(clock, reason));
        open.ledger()
                .clock(target, party)
                .ifPresentOrElse(
                        clock -> goOn(clock, promise, reason, rest()),
                        () -> begin(target, party, promise, reason, rest()));
    }

    /** No team or supplier that has promised anything has the ticket now. */
    void leave(Reason reason) {
        parties().filter(ClockRules::isOpen).forEach(clock -> open.stop(clock, reason));
    }

    /** Notes that what follows from a threshold is begun; false when it was before, or there is no such clock. */
    boolean reach(Target target, Threshold threshold) {
        var clock = open.ledger().clock(target).filter(one -> !one.reached(threshold.percent(), threshold.beyond()));
        clock.ifPresent(one -> open.reach(one, threshold));
        return clock.isPresent();
    }

    private void promise(ServiceLevel level, Reason beginning, Reason changing, Optional<Rest> rest) {
        clocks().filter(clock -> isOpen(clock) && !concerns(level, clock)).forEach(clock -> open.stop(clock, changing));
        level.promises().forEach((target, within) -> {
            var promise = new Promise(within, level.calendar(), level.origin());
            open.ledger()
                    .clock(target)
                    .ifPresentOrElse(
                            clock -> keep(clock, promise, changing, rest),
                            () -> beginUnlessTooLate(target, promise, beginning, rest));
        });
    }

    /** What was answered stays answered, however fast another service level would have it. */
    private void keep(TargetClock clock, Promise promise, Reason reason, Optional<Rest> rest) {
        if (isAnswered(clock)) {
            return;
        }
        if (!isOpen(clock) && !clock.reason().endsTheTicket()) {
            goOn(clock, promise, reason, rest);
        } else {
            open.retarget(clock, promise, reason);
        }
    }

    private void beginUnlessTooLate(Target target, Promise promise, Reason reason, Optional<Rest> rest) {
        var answered = open.ledger().entries().stream().anyMatch(entry -> entry.reason() == Reason.ANSWERED);
        if (target != Target.RESPONSE || !answered) {
            begin(target, "", promise, reason, rest);
        }
    }

    private void begin(Target target, String party, Promise promise, Reason reason, Optional<Rest> rest) {
        var clock = open.start(target, party, promise, reason);
        rest.filter(why -> !isAwaited(target, why.reason())).ifPresent(why -> open.rest(clock, why));
    }

    /** Takes a clock up again, unless the whole ticket rests: then it rests for the same reason. */
    private void goOn(TargetClock clock, Promise promise, Reason reason, Optional<Rest> rest) {
        open.retarget(clock, promise, reason);
        var why = rest.filter(one -> !isAwaited(clock.target(), one.reason()));
        if (why.isEmpty() && clock.state() != State.RUNNING) {
            open.resume(clock, reason);
        }
        why.filter(one -> clock.state() == State.RUNNING || clock.reason() != one.reason())
                .ifPresent(one -> open.rest(clock, one));
    }

    /** Why the whole ticket rests; empty while the desk works on it. */
    private Optional<Rest> rest() {
        return Stream.of(Target.RESOLUTION, Target.UPDATE, Target.RESPONSE)
                .flatMap(promised -> open.ledger().clock(promised).stream())
                .filter(clock -> isOpen(clock) || clock.reason().endsTheTicket())
                .findFirst()
                .filter(clock -> clock.state() != State.RUNNING)
                .map(clock -> new Rest(isOpen(clock) ? ClockEvent.PAUSE : ClockEvent.STOP, clock.reason()));
    }

    private boolean isToRun(TargetClock clock) {
        return clock.state() == State.PAUSED || restsWithTheTicket(clock);
    }

    private boolean isToPause(TargetClock clock, Reason who) {
        var other = clock.state() == State.RUNNING || clock.state() == State.PAUSED && clock.reason() != who;
        return !isAwaited(clock.target(), who) && (other || restsWithTheTicket(clock));
    }

    /** Whether it stopped because the ticket was over, so that it goes on when the ticket does. */
    private boolean restsWithTheTicket(TargetClock clock) {
        return clock.state() == State.STOPPED
                && clock.reason().endsTheTicket()
                && open.ledger()
                        .clock(clock.target())
                        .filter(inForce -> inForce.party().equals(clock.party()))
                        .isPresent();
    }

    private static boolean concerns(ServiceLevel level, TargetClock clock) {
        return !clock.target().isPromisedToRequester() || level.within().containsKey(clock.target());
    }

    private static boolean isOpen(TargetClock clock) {
        return clock.state() != State.STOPPED;
    }

    private static boolean isAnswered(TargetClock clock) {
        return clock.target() == Target.RESPONSE && !isOpen(clock) && clock.reason() == Reason.ANSWERED;
    }

    /** A supplier's own clock runs just while the desk waits for the supplier. */
    private static boolean isAwaited(Target target, Reason who) {
        return target == Target.SUPPLIER && who == Reason.SUPPLIER;
    }

    private Stream<TargetClock> parties() {
        return clocks().filter(clock -> !clock.target().isPromisedToRequester());
    }

    private Stream<TargetClock> clocks() {
        return List.copyOf(open.ledger().clocks()).stream();
    }
}
