package mesa.ticket;

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
}
