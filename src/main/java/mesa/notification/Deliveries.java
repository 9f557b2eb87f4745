package mesa.notification;

import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import mesa.ticket.Ticket;
import org.springframework.stereotype.Component;

/** Gives people one mail in the way they want it: at once, with the day's mail, or not at all. */
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

    /** What became of a mail to somebody. */
    record Delivery(Recipient recipient, Postman.Outcome outcome) {}

    /**
     * What became of it, empty where nobody wants it. At once goes before once a day, and that before nothing, where
     * several share the mailbox.
     *
     * @throws MailNotSent when it is worth trying again later
     */
    Optional<Delivery> deliver(Notice notice, Ticket ticket, SharedMailbox mailbox) {
        var ways = mailbox.people().stream()
                .collect(Collectors.toMap(
                        reader -> wishes.wayOf(notice.template(), ticket, reader),
                        Function.identity(),
                        (first, next) -> first,
                        TreeMap::new));
        var first = mailbox.first();
        return switch (ways.firstEntry().getKey()) {
            case AT_ONCE ->
                Optional.of(new Delivery(first, postman.deliver(notice, first, () -> facts.of(notice, ticket, first))));
            case WITH_THE_DIGEST ->
                Optional.of(keep(notice, ticket, ways.firstEntry().getValue()));
            case NOT_AT_ALL -> Optional.empty();
        };
    }

    private Delivery keep(Notice notice, Ticket ticket, Recipient recipient) {
        if (!recipient.isReachable()) {
            return new Delivery(recipient, Postman.Outcome.NO_ADDRESS);
        }
        var known = facts.of(notice, ticket, recipient);
        digest.keep(notice, recipient.person(), renderer.quotes(notice.template(), recipient.language(), known));
        return new Delivery(recipient, Postman.Outcome.KEPT);
    }
}
