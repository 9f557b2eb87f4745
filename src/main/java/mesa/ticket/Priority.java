package mesa.ticket;

/** In which order tickets are worked: impact x urgency by a rule table. */
public enum Priority {
    /** Everything else waits. */
    CRITICAL,
    /** Today. */
    HIGH,
    /** In its turn. */
    MODERATE,
    /** When there is time. */
    LOW,
    /** To be planned. */
    PLANNED
}
