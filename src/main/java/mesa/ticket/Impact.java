package mesa.ticket;

/** How much of the client is affected. */
public enum Impact {
    /** A whole organisation or several. */
    HIGH,
    /** A unit or a group of people. */
    MEDIUM,
    /** One person. */
    LOW
}
