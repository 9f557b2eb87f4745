package mesa.ticket;

/** Why a ticket is turned down (E27). */
public enum RejectionCause {
    /** The improvement is already under development. */
    IMPROVEMENT_UNDER_DEVELOPMENT,
    /** Improper use, such as a modified core. */
    IMPROPER_USE,
    /** The terms of the service were breached. */
    TERMS_BREACHED,
    /** The information is wrong, incomplete or misleading. */
    MISLEADING_INFORMATION
}
