package mesa.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/**
 * The case file: what was asked, by whom, and how it stands. Conversation, attachments, watchers, links and timeline
 * are classes of their own, keyed by the ticket's number.
 */
@Entity
@Table(name = "ticket")
@DynamicUpdate
public class Ticket {

    @EmbeddedId
    private TicketNumber number;

    private long digits;

    @Version
    private Integer version;

    @Enumerated(EnumType.STRING)
    private TicketType type;

    private String subject;
    private String description;
    private String service;
    private String category;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Embedded
    private Requester requester;

    @Enumerated(EnumType.STRING)
    private Urgency urgency;

    @Enumerated(EnumType.STRING)
    private Impact impact;

    @Enumerated(EnumType.STRING)
    private Priority priority;

    @Enumerated(EnumType.STRING)
    private TicketStatus status;

    @Enumerated(EnumType.STRING)
    private WaitingReason waitingReason;

    @Enumerated(EnumType.STRING)
    private RejectionCause rejectionCause;

    @Column(name = "support_level")
    private int level;

    private String team;
    private UUID assignee;
    private Instant openedAt;
    private Instant changedAt;

    protected Ticket() {}

    Ticket(TicketNumber number, NewTicket asked, Instant now) {
        this.number = number;
        this.digits = number.digits();
        this.type = asked.type();
        this.subject = PlainText.line(asked.subject());
        this.description = PlainText.clean(asked.description());
        this.service = asked.service();
        this.category = asked.category();
        this.channel = asked.channel();
        this.requester = asked.requester();
        this.urgency = asked.urgency();
        this.impact = asked.impact();
        this.status = TicketStatus.NEW;
        this.openedAt = now;
        this.changedAt = now;
    }

    /** Moves to a status; false when it stands so already. */
    boolean enter(TicketStatus next, WaitingReason reason, RejectionCause cause, Instant now) {
        if ((next == TicketStatus.WAITING) != (reason != null) || (next == TicketStatus.REJECTED) != (cause != null)) {
            throw new IllegalArgumentException(
                    "Waiting needs a reason, turning down a cause, and nothing else has them: %s, %s, %s"
                            .formatted(next, reason, cause));
        }
        if (status == next && waitingReason == reason && rejectionCause == cause) {
            return false;
        }
        if (!status.mayBecome(next)) {
            throw TicketChangeRefused.status(this, next);
        }
        status = next;
        waitingReason = reason;
        rejectionCause = cause;
        changedAt = now;
        return true;
    }

    /** Sets the priority; false when it has it already. */
    boolean prioritise(Priority next, Instant now) {
        if (priority == next) {
            return false;
        }
        changing(now);
        priority = next;
        return true;
    }

    /** Takes over what is not null; a category belongs to its service and goes with it. */
    void classify(Classification next, Instant now) {
        changing(now);
        var otherService = next.service() != null && !next.service().equals(service);
        if (next.category() != null || otherService) {
            category = next.category();
        }
        type = orElse(next.type(), type);
        service = orElse(next.service(), service);
        urgency = orElse(next.urgency(), urgency);
        impact = orElse(next.impact(), impact);
    }

    /** Goes to a team; false when it is there already. */
    boolean route(String nextTeam, int nextLevel, Instant now) {
        if (Objects.equals(team, nextTeam) && level == nextLevel) {
            return false;
        }
        changing(now);
        if (!Objects.equals(team, nextTeam)) {
            assignee = null;
        }
        team = nextTeam;
        level = nextLevel;
        return true;
    }

    /** Is worked on by that person, or by nobody; false when it is so already. */
    boolean assign(UUID person, Instant now) {
        if (Objects.equals(assignee, person)) {
            return false;
        }
        changing(now);
        assignee = person;
        return true;
    }

    private void changing(Instant now) {
        if (status.isFinal()) {
            throw TicketChangeRefused.over(this);
        }
        changedAt = now;
    }

    private static <T> T orElse(T value, T other) {
        return value == null ? other : value;
    }

    Classification classification() {
        return new Classification(type, service, category, urgency, impact);
    }

    public TicketNumber number() {
        return number;
    }

    public TicketType type() {
        return type;
    }

    public String subject() {
        return subject;
    }

    public String description() {
        return description;
    }

    /** The id of the service. */
    public String service() {
        return service;
    }

    /** The id of the category, or null. */
    public String category() {
        return category;
    }

    public Channel channel() {
        return channel;
    }

    public Requester requester() {
        return requester;
    }

    public Urgency urgency() {
        return urgency;
    }

    /** How much is affected, or null when nobody said. */
    public Impact impact() {
        return impact;
    }

    /** The priority, null until the rule table has spoken. */
    public Priority priority() {
        return priority;
    }

    public TicketStatus status() {
        return status;
    }

    /** For whom it waits, null unless it is waiting. */
    public WaitingReason waitingReason() {
        return waitingReason;
    }

    /** Why it was turned down, null unless it was. */
    public RejectionCause rejectionCause() {
        return rejectionCause;
    }

    /** The support level, 0 until it was routed. */
    public int level() {
        return level;
    }

    /** The id of the team that has it, null until it was routed. */
    public String team() {
        return team;
    }

    /** The person who works on it, or null. */
    public UUID assignee() {
        return assignee;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** When something last happened to it. */
    public Instant changedAt() {
        return changedAt;
    }
}
