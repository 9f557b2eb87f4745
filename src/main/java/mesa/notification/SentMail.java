package mesa.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A line of the ledger of mails: one per step and receiver, so that a step that is tried again tells nobody twice. */
@Entity
@Table(name = "sent_mail")
class SentMail {

    /** How a mail stands. */
    enum State {
        /** Being handed to the mail server; after a crash nobody knows whether it was. */
        SENDING,
        /** Taken by the mail server. */
        SENT,
        /** The mail server does not take mail for this address, now or later. */
        REFUSED,
        /** Not sent, because the receiver got too many within the hour. */
        HELD_BACK,
        /** Not sent, because the receiver has left the desk's file. */
        GONE
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String step;
    private String recipient;
    private String ticket;
    private String template;
    private String messageId;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "claimed_until")
    private Instant claimedUntil;

    protected SentMail() {}

    SentMail(Notice notice, Recipient recipient, String messageId, Instant at) {
        this.step = notice.step();
        this.recipient = recipient.key();
        this.ticket = notice.about();
        this.template = notice.template();
        this.messageId = messageId;
        this.state = State.SENDING;
        this.changedAt = at;
    }

    void settle(State settled, Instant at) {
        state = settled;
        changedAt = at;
        claimedUntil = null;
    }

    Long id() {
        return id;
    }

    /** Who got it: a person's id, or a team's behind {@code team:}. */
    String recipient() {
        return recipient;
    }

    State state() {
        return state;
    }

    Instant changedAt() {
        return changedAt;
    }

    String messageId() {
        return messageId;
    }

    /** The number of the ticket it was about, or null. */
    String ticket() {
        return ticket;
    }
}
