package mesa.servicelevel;

import java.util.Set;

/** Why an entry of the ledger was made. */
public enum Reason {

    /** The ticket was opened. */
    OPENED,

    /** The requester heard from the desk. */
    ANSWERED,

    /** The desk waits for the requester. */
    REQUESTER,

    /** The desk waits for a supplier, or a supplier has the ticket. */
    SUPPLIER,

    /** The desk waits for a change to be made. */
    CHANGE,

    /** What the desk waited for came. */
    RESUMED,

    /** The solution did not serve. */
    REOPENED,

    /** A solution was given. */
    RESOLVED,

    /** The ticket was closed. */
    CLOSED,

    /** The requester took the ticket back. */
    WITHDRAWN,

    /** The desk does not take the ticket on. */
    TURNED_DOWN,

    /** The ticket goes on as part of another one; for a desk that merges tickets. */
    MERGED,

    /** Another team has the ticket now. */
    MOVED,

    /** The priority changed. */
    PRIORITY,

    /** The service or its category changed. */
    SERVICE,

    /** The requester's organisation changed; for a desk that can move tickets to another client. */
    CLIENT,

    /** The rule table that chooses the service level changed. */
    RULES,

    /** A part of the promised time, or a time beyond it, was used up. */
    THRESHOLD;

    private static final Set<Reason> ENDS = Set.of(RESOLVED, CLOSED, WITHDRAWN, TURNED_DOWN, MERGED);

    /** Whether the work on the whole ticket rests for this reason, so that reopening the ticket takes it up again. */
    boolean endsTheTicket() {
        return ENDS.contains(this);
    }
}
