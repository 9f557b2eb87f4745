package mesa.ticket;

/** What a ticket is about (A1, E1); the number's letters say it. */
public enum TicketType {
    /** Something is damaged or fails. */
    INCIDENT("INC"),
    /** Somebody wants information, a user, a service, equipment. */
    REQUEST("REQ"),
    /** Somebody wants to know something. */
    QUESTION("QUE"),
    /** Somebody wishes a service were better. */
    IMPROVEMENT("IMP");

    private final String prefix;

    TicketType(String prefix) {
        this.prefix = prefix;
    }

    /** The letters in front of the number. */
    public String prefix() {
        return prefix;
    }
}
