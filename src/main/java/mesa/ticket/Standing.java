package mesa.ticket;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** How a ticket stands, with the reason it waits for or the cause it was turned down for, which nothing else has. */
@Embeddable
record Standing(
        @Enumerated(EnumType.STRING) TicketStatus status,
        @Enumerated(EnumType.STRING) WaitingReason waitingReason,
        @Enumerated(EnumType.STRING) RejectionCause rejectionCause) {

    static final Standing NEW = new Standing(TicketStatus.NEW, null, null);

    Standing {
        var reasonIsRight = (status == TicketStatus.WAITING) == (waitingReason != null);
        var causeIsRight = (status == TicketStatus.REJECTED) == (rejectionCause != null);
        if (!reasonIsRight || !causeIsRight) {
            throw new IllegalArgumentException(
                    "Waiting needs a reason, turning down a cause, and nothing else has them: %s, %s, %s"
                            .formatted(status, waitingReason, rejectionCause));
        }
    }
}
