package mesa.notification;

import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/** Hands one mail to the mail server, once. */
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

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
        /** The receiver has left the desk's file. */
        GONE("timeline.mail-gone"),
        /** Not sent for one of these two reasons, and the ticket's timeline says so already. */
        KNOWN(null);

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
            case HELD_BACK -> ledger.isHeldBackAgain(line) ? Outcome.KNOWN : Outcome.HELD_BACK;
            case GONE -> ledger.isGoneAgain(line) ? Outcome.KNOWN : Outcome.GONE;
            case SENDING -> settle(line, sendAlone(line, notice, recipient, facts));
        };
    }

    private Outcome sendAlone(SentMail line, Notice notice, Recipient recipient, Supplier<Map<String, Object>> facts) {
        var claim = ledger.claim(line)
                .orElseThrow(() -> new MailNotSent("An earlier try is still handing over the mail '%s' for %s"
                        .formatted(notice.template(), notice.about())));
        try {
            return send(notice, recipient, facts.get());
        } catch (RuntimeException e) {
            ledger.letGo(line, claim);
            throw e;
        }
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
            var failed = new MailNotSent(
                    "The mail server did not take the mail '%s' for %s: %s"
                            .formatted(notice.template(), notice.about(), Refusal.reason(e)),
                    e);
            LOG.warn("{}. It is tried again", failed.getMessage());
            throw failed;
        }
    }
}
