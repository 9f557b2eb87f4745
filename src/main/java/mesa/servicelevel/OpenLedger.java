package mesa.servicelevel;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A ticket's ledger at the moment in which somebody does something; a line is in force as soon as it is written. */
final class OpenLedger {

    private final String ticket;
    private final Function<String, WorkingCalendar> calendars;
    private final Instant at;
    private final String actor;
    private final List<LedgerEntry> written = new ArrayList<>();
    private Ledger ledger;

    OpenLedger(
            String ticket,
            List<LedgerEntry> entries,
            Function<String, WorkingCalendar> calendars,
            Instant at,
            String actor) {
        this.ticket = ticket;
        this.calendars = calendars;
        this.at = at;
        this.actor = actor;
        this.ledger = new Ledger(entries, calendars);
    }

    /** The lines that are new. */
    List<LedgerEntry> written() {
        return written;
    }

    Ledger ledger() {
        return ledger;
    }

    /** The moment. */
    Instant at() {
        return at;
    }

    /** Begins to count from zero, towards that promise. */
    TargetClock start(Target target, String party, Promise promise, Reason reason) {
        promise(target, party, ClockEvent.START, promise, reason);
        return ledger.clock(target, party).orElseThrow();
    }

    /** Counts towards another promise, unless it is the same. */
    void retarget(TargetClock clock, Promise promise, Reason reason) {
        if (!clock.within().equals(promise.within()) || !clock.calendar().equals(promise.calendar())) {
            promise(clock.target(), clock.party(), ClockEvent.RETARGET, promise, reason);
        }
    }

    void resume(TargetClock clock, Reason reason) {
        write(clock, ClockEvent.RESUME, reason, null);
    }

    void pause(TargetClock clock, Reason reason) {
        write(clock, ClockEvent.PAUSE, reason, null);
    }

    void stop(TargetClock clock, Reason reason) {
        write(clock, ClockEvent.STOP, reason, null);
    }

    void rest(TargetClock clock, Rest rest) {
        write(clock, rest.event(), rest.reason(), null);
    }

    void reach(TargetClock clock, Threshold threshold) {
        write(clock, ClockEvent.REACHED, Reason.THRESHOLD, threshold.text());
    }

    private void promise(Target target, String party, ClockEvent event, Promise promise, Reason reason) {
        write(new LedgerEntry(
                0,
                ticket,
                target,
                party,
                at,
                event,
                promise.within(),
                promise.calendar(),
                versionOf(promise.calendar()),
                reason,
                promise.origin(),
                actor));
    }

    private void write(TargetClock clock, ClockEvent event, Reason reason, String detail) {
        var counting = ledger.clock(clock.target(), clock.party()).orElse(clock).calendar();
        var version = versionOf(counting);
        write(new LedgerEntry(
                0, ticket, clock.target(), clock.party(), at, event, null, null, version, reason, detail, actor));
    }

    private int versionOf(String calendar) {
        return calendars.apply(calendar).versionAt(at);
    }

    private void write(LedgerEntry entry) {
        written.add(entry);
        ledger = new Ledger(
                Stream.concat(ledger.entries().stream(), Stream.of(entry)).toList(), calendars);
    }

    /** How a clock stands still, by {@link ClockEvent#PAUSE} or {@link ClockEvent#STOP}, and why. */
    record Rest(ClockEvent event, Reason reason) {}

    /** What a clock counts towards, and where that comes from. */
    record Promise(Duration within, String calendar, String origin) {

        static Promise of(TargetClock clock) {
            return new Promise(clock.within(), clock.calendar(), clock.promise().detail());
        }
    }
}
