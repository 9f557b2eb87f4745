package mesa.ticket;

import java.time.Instant;
import java.util.UUID;

/**
 * The case file: what was asked, by whom, and how it stands. Conversation, attachments, watchers, links and timeline
 * are classes of their own, keyed by the ticket's number.
 */
public class Ticket {

    public TicketNumber number() {
        throw new UnsupportedOperationException();
    }

    public TicketType type() {
        throw new UnsupportedOperationException();
    }

    public String subject() {
        throw new UnsupportedOperationException();
    }

    public String description() {
        throw new UnsupportedOperationException();
    }

    /** The id of the service. */
    public String service() {
        throw new UnsupportedOperationException();
    }

    /** The id of the category, or null. */
    public String category() {
        throw new UnsupportedOperationException();
    }

    public Channel channel() {
        throw new UnsupportedOperationException();
    }

    public Requester requester() {
        throw new UnsupportedOperationException();
    }

    public Urgency urgency() {
        throw new UnsupportedOperationException();
    }

    public Impact impact() {
        throw new UnsupportedOperationException();
    }

    /** The priority, null until the rule table has spoken. */
    public Priority priority() {
        throw new UnsupportedOperationException();
    }

    public TicketStatus status() {
        throw new UnsupportedOperationException();
    }

    /** For whom it waits, null unless it is waiting. */
    public WaitingReason waitingReason() {
        throw new UnsupportedOperationException();
    }

    /** Why it was turned down, null unless it was. */
    public RejectionCause rejectionCause() {
        throw new UnsupportedOperationException();
    }

    /** The support level, 0 until it was routed. */
    public int level() {
        throw new UnsupportedOperationException();
    }

    /** The id of the team that has it, null until it was routed. */
    public String team() {
        throw new UnsupportedOperationException();
    }

    /** The person who works on it, or null. */
    public UUID assignee() {
        throw new UnsupportedOperationException();
    }

    public Instant openedAt() {
        throw new UnsupportedOperationException();
    }

    /** When something last happened to it. */
    public Instant changedAt() {
        throw new UnsupportedOperationException();
    }
}
