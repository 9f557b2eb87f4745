package mesa.portal.links;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import mesa.ticket.TicketNumber;
import org.springframework.data.domain.Persistable;

/** That somebody asked for a link by mail. What they typed is forgotten as soon as it is known who is meant. */
@Entity
@Table(name = "link_request")
class LinkRequest implements Persistable<UUID> {

    /** What the link is for. */
    enum About {
        /** A new password (C2). */
        PASSWORD,
        /** How a ticket is doing (A12). */
        TICKET
    }

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private About about;

    private String typed;
    private String ticket;
    private Instant askedAt;
    private UUID person;

    protected LinkRequest() {}

    private LinkRequest(About about, String typed, String ticket, Instant now) {
        this.id = UUID.randomUUID();
        this.about = about;
        this.typed = typed;
        this.ticket = ticket;
        this.askedAt = now;
    }

    static LinkRequest forPassword(String nameOrAddress, Instant now) {
        return new LinkRequest(About.PASSWORD, nameOrAddress, null, now);
    }

    static LinkRequest forTicket(TicketNumber number, String address, Instant now) {
        return new LinkRequest(About.TICKET, address, number.value(), now);
    }

    About about() {
        return about;
    }

    /** A user name or a mail address, null once it was looked up. */
    String typed() {
        return typed;
    }

    TicketNumber ticket() {
        return new TicketNumber(ticket);
    }

    /** Forgets what was typed; {@code meant} is who gets a mail, or null. */
    void lookedUp(UUID meant) {
        typed = null;
        person = meant;
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** Saved once, when it is asked: no need to look first whether it is there. */
    @Override
    public boolean isNew() {
        return person == null && typed != null;
    }
}
