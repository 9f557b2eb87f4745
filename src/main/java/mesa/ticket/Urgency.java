package mesa.ticket;

/** How long the requester can wait, in the five steps and meanings of C5. */
public enum Urgency {
    /** Stops my work or the goals of my area from today. */
    VERY_HIGH,
    /** I can go on for some days. */
    HIGH,
    /** No significant effect in the short term. */
    MEDIUM,
    /** No effect in the medium term. */
    LOW,
    /** No effect in the long term. */
    VERY_LOW
}
