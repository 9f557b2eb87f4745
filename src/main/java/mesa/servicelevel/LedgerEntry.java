package mesa.servicelevel;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * One line of a ticket's clock ledger. It is never changed and never taken out: everything the desk says about its
 * promises follows from these lines and the calendars.
 *
 * @param id in the order of writing; 0 until it is kept
 * @param ticket the ticket's number
 * @param party the team or supplier whose time is counted; empty for what the requester was promised
 * @param at when, in whole seconds, never before the line above it
 * @param within the time promised, in working time; with {@link ClockEvent#START} and {@link ClockEvent#RETARGET} only
 * @param calendar the calendar that counts; with those two only
 * @param calendarVersion which version of the calendar was in force at that moment
 * @param detail which service level and which rule chose it, or which threshold was reached; null otherwise
 * @param actor a reference to who did it, never a person's name: this line outlives them
 */
public record LedgerEntry(
        long id,
        String ticket,
        Target target,
        String party,
        Instant at,
        ClockEvent event,
        Duration within,
        String calendar,
        int calendarVersion,
        Reason reason,
        String detail,
        String actor) {

    public LedgerEntry {
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(reason, "reason");
        party = party == null ? "" : party;
        if (promises(event) != (within != null && calendar != null)) {
            throw new IllegalArgumentException("%s of %s, ticket %s, %s a time and a calendar"
                    .formatted(event, target, ticket, promises(event) ? "needs" : "has no place for"));
        }
    }

    /** Whether this line says what is promised from now on. */
    boolean isPromise() {
        return promises(event);
    }

    private static boolean promises(ClockEvent event) {
        return event == ClockEvent.START || event == ClockEvent.RETARGET;
    }
}
