package mesa.ticket;

/** What a message in the conversation is for. */
public enum MessageKind {
    /** Said by the requester or to the requester. */
    REPLY,
    /** Only for the desk's own people. */
    NOTE,
    /** A question to the requester that the ticket waits on. */
    QUESTION,
    /** The solution as told to the requester. */
    SOLUTION,
    /** Why the requester does not accept the solution (C18). */
    SOLUTION_REJECTION,
    /** What the requester said while approving (C17). */
    SOLUTION_APPROVAL,
    /** Why the ticket was moved to another level or team; for the desk only. */
    HANDOVER,
    /** Why the ticket was turned down, as told to the requester (E27). */
    REJECTION;

    /** Whether only the desk's own people may read it. */
    public boolean isInternal() {
        return this == NOTE || this == HANDOVER;
    }
}
