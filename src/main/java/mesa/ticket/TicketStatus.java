package mesa.ticket;

import java.util.Set;

/** How a ticket stands. Only the running process moves it. */
public enum TicketStatus {
    /** Registered; nobody has taken it yet. */
    NEW,
    /** Somebody works on it. */
    IN_PROGRESS,
    /** Somebody else has to do something first; see the waiting reason. */
    WAITING,
    /** A solution was given; the requester judges it (C16). */
    RESOLVED,
    /** Finished for good. */
    CLOSED,
    /** Withdrawn by the requester. */
    CANCELLED,
    /** Turned down with a cause (E27). */
    REJECTED;

    /** Whether nothing more will happen to the ticket. */
    public boolean isFinal() {
        return this == CLOSED || this == CANCELLED || this == REJECTED;
    }

    /** Whether nobody works on the ticket any more, at least for now. */
    public boolean isWorkOver() {
        return this == RESOLVED || isFinal();
    }

    /**
     * Whether a ticket that stands so may come to stand like that. Resolved is not closed (A15), a solution that is not
     * accepted leads back to work (C18), nothing leads out of a final status, and nothing back to {@link #NEW}.
     */
    public boolean mayBecome(TicketStatus next) {
        return switch (this) {
            case NEW ->
                Set.of(IN_PROGRESS, WAITING, RESOLVED, CANCELLED, REJECTED).contains(next);
            case IN_PROGRESS -> Set.of(WAITING, RESOLVED, CANCELLED, REJECTED).contains(next);
            case WAITING ->
                Set.of(IN_PROGRESS, WAITING, RESOLVED, CANCELLED, REJECTED).contains(next);
            case RESOLVED -> Set.of(IN_PROGRESS, CLOSED).contains(next);
            case CLOSED, CANCELLED, REJECTED -> false;
        };
    }
}
