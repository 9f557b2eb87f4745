package mesa.ticket;

/** For whom a waiting ticket waits. */
public enum WaitingReason {
    /** The requester was asked something. */
    REQUESTER,
    /** A supplier works on it. */
    SUPPLIER
}
