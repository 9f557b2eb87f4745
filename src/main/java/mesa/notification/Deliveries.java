package mesa.notification;

import java.util.Optional;
import mesa.ticket.Ticket;
import org.springframework.stereotype.Component;

/** Gives one person one mail in the way they want it: at once, with the day's mail, or not at all. */
@Component
class Deliveries {

    private final MailWishes wishes;
    private final MailFacts facts;
    private final MailRenderer renderer;
    private final Postman postman;
    private final DigestItems digest;

    Deliveries(MailWishes wishes, MailFacts facts, MailRenderer renderer, Postman postman, DigestItems digest) {
        this.wishes = wishes;
        this.facts = facts;
        this.renderer = renderer;
        this.postman = postman;
        this.digest = digest;
    }

    /**
     * What became of it, empty for whoever does not want it.
     *
     * @throws MailNotSent when it is worth trying again later
     */
    Optional<Postman.Outcome> deliver(Notice notice, Ticket ticket, Recipient recipient) {
        return switch (wishes.wayOf(notice.template(), ticket, recipient)) {
            case AT_ONCE -> Optional.of(postman.deliver(notice, recipient, () -> facts.of(notice, ticket, recipient)));
            case WITH_THE_DIGEST -> Optional.of(keep(notice, ticket, recipient));
            case NOT_AT_ALL -> Optional.empty();
        };
    }

    private Postman.Outcome keep(Notice notice, Ticket ticket, Recipient recipient) {
        if (!recipient.isReachable()) {
            return Postman.Outcome.NO_ADDRESS;
        }
        var known = facts.of(notice, ticket, recipient);
        digest.keep(notice, recipient.person(), renderer.quotes(notice.template(), recipient.language(), known));
        return Postman.Outcome.KEPT;
    }
}
