package mesa.ticket;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** Something said about a ticket; never changed afterwards. */
@Entity
@Immutable
@Table(name = "ticket_message")
public class Message {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ticket_message_id")
    @SequenceGenerator(name = "ticket_message_id", sequenceName = "ticket_message_id", allocationSize = 1)
    private Long id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "ticket"))
    private TicketNumber ticket;

    @Enumerated(EnumType.STRING)
    private MessageKind kind;

    private boolean internal;

    @Embedded
    private Actor author;

    private String text;
    private String html;
    private Instant postedAt;

    protected Message() {}

    Message(TicketNumber ticket, MessageKind kind, Actor author, String text, String html, Instant postedAt) {
        this.ticket = ticket;
        this.kind = kind;
        this.internal = kind.isInternal();
        this.author = author;
        this.text = text;
        this.html = html;
        this.postedAt = postedAt;
    }

    public long id() {
        return id;
    }

    public TicketNumber ticket() {
        return ticket;
    }

    public MessageKind kind() {
        return kind;
    }

    public Actor author() {
        return author;
    }

    /** What was said, as plain text. */
    public String text() {
        return text;
    }

    /** The same as sanitised HTML, or null when it was plain. */
    public String html() {
        return html;
    }

    public Instant postedAt() {
        return postedAt;
    }
}
