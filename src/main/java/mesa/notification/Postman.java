package mesa.notification;

import java.util.Map;
import java.util.function.Supplier;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/** Hands one mail to the mail server, once. */
@Component
class Postman {

    private final MailLedger ledger;
    private final MailRenderer renderer;
    private final Envelopes envelopes;
    private final MailServer server;

    Postman(MailLedger ledger, MailRenderer renderer, Envelopes envelopes, MailServer server) {
        this.ledger = ledger;
        this.renderer = renderer;
        this.envelopes = envelopes;
        this.server = server;
    }

    /** What became of a mail. */
    enum Outcome {
        SENT("timeline.mail-sent"),
        REFUSED("timeline.mail-refused"),
        NO_ADDRESS("timeline.mail-no-address"),
        /** Waits for the day's mail. */
        KEPT("timeline.mail-kept"),
        /** One too many within the hour. */
        HELD_BACK("timeline.mail-held-back"),
        /** The same, and the ticket's timeline says so already. */
        HELD_BACK_AGAIN(null);

        private final String timelineKey;

        Outcome(String timelineKey) {
            this.timelineKey = timelineKey;
        }

        /** The message that tells it in a ticket's timeline, or null where there is nothing to tell. */
        String timelineKey() {
            return timelineKey;
        }
    }

    /**
     * Delivers the mail unless an earlier try did; {@link MailNotSent} when it is worth trying again later. The facts
     * are asked for only when the mail is written.
     */
    Outcome deliver(Notice notice, Recipient recipient, Supplier<Map<String, Object>> facts) {
        if (!recipient.isReachable()) {
            return Outcome.NO_ADDRESS;
        }
        var line = ledger.open(notice, recipient, envelopes.messageId(notice, recipient));
        return switch (line.state()) {
            case SENT -> Outcome.SENT;
            case REFUSED -> Outcome.REFUSED;
            case HELD_BACK ->
                ledger.isHeldBackAgain(notice, recipient, line) ? Outcome.HELD_BACK_AGAIN : Outcome.HELD_BACK;
            case SENDING -> settle(line, send(notice, recipient, facts.get()));
        };
    }

    private Outcome settle(SentMail line, Outcome outcome) {
        ledger.settle(line, outcome == Outcome.SENT ? SentMail.State.SENT : SentMail.State.REFUSED);
        return outcome;
    }

    private Outcome send(Notice notice, Recipient recipient, Map<String, Object> facts) {
        var text = renderer.render(notice.template(), notice.about(), recipient.language(), facts);
        var mail = envelopes.address(server.newMail(), notice, recipient, text);
        if (mail.isEmpty()) {
            return Outcome.REFUSED;
        }
        try {
            server.send(mail.get());
            return Outcome.SENT;
        } catch (MailException e) {
            if (Refusal.isForGood(e)) {
                return Outcome.REFUSED;
            }
            throw new MailNotSent(
                    "The mail server did not take the mail '%s' for %s: %s"
                            .formatted(notice.template(), notice.about(), Refusal.reason(e)),
                    e);
        }
    }
}
