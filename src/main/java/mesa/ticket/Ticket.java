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

    private String subject;
    private String description;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Embedded
    private Requester requester;

    @Embedded
    private Classification classification;

    @Enumerated(EnumType.STRING)
    private Priority priority;

    @Embedded
    private Standing standing;

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
        this.subject = PlainText.line(asked.subject());
        this.description = PlainText.clean(asked.description());
        this.channel = asked.channel();
        this.requester = asked.requester();
        this.classification =
                new Classification(asked.type(), asked.service(), asked.category(), asked.urgency(), asked.impact());
        this.standing = Standing.NEW;
        this.openedAt = now;
        this.changedAt = now;
    }

    /** Moves to a status; false when it stands so already. */
    boolean enter(Standing next, Instant now) {
        if (standing.equals(next)) {
            return false;
        }
        if (!status().mayBecome(next.status())) {
            throw TicketChangeRefused.status(this, next.status());
        }
        standing = next;
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

    /** Takes a correction over; false when there is nothing in it. */
    boolean classify(Classification correction, Instant now) {
        var next = classification.correctedBy(correction);
        if (next.equals(classification)) {
            return false;
        }
        changing(now);
        classification = next;
        return true;
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
        if (status().isFinal()) {
            throw TicketChangeRefused.over(this);
        }
        changedAt = now;
    }

    Classification classification() {
        return classification;
    }

    public TicketNumber number() {
        return number;
    }

    public TicketType type() {
        return classification.type();
    }

    public String subject() {
        return subject;
    }

    public String description() {
        return description;
    }

    /** The id of the service. */
    public String service() {
        return classification.service();
    }

    /** The id of the category, or null. */
    public String category() {
        return classification.category();
    }

    public Channel channel() {
        return channel;
    }

    public Requester requester() {
        return requester;
    }

    public Urgency urgency() {
        return classification.urgency();
    }

    /** How much is affected, or null when nobody said. */
    public Impact impact() {
        return classification.impact();
    }

    /** The priority, null until the rule table has spoken. */
    public Priority priority() {
        return priority;
    }

    public TicketStatus status() {
        return standing.status();
    }

    /** For whom it waits, null unless it is waiting. */
    public WaitingReason waitingReason() {
        return standing.waitingReason();
    }

    /** Why it was turned down, null unless it was. */
    public RejectionCause rejectionCause() {
        return standing.rejectionCause();
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
