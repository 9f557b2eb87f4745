package mesa.notification;

import java.util.Optional;
import mesa.desk.Desk;
import mesa.ticket.TicketNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Recognises the desk's own mails by their Message-ID: when one is answered, and when one comes back. */
@Service
@Transactional(readOnly = true)
public class SentMailIds {

    private final SentMails mails;
    private final Desk desk;

    SentMailIds(SentMails mails, Desk desk) {
        this.mails = mails;
        this.desk = desk;
    }

    /**
     * The ticket that a mail of the desk was about, or whose mails name this id as their common ancestor; empty for a
     * mail that is not the desk's, or is about no ticket.
     *
     * @param messageId as in {@code In-Reply-To} and {@code References}, with or without its angle brackets
     */
    public Optional<TicketNumber> ticketOf(String messageId) {
        return mails.findFirstByMessageIdOrderById(inBrackets(messageId))
                .map(SentMail::ticket)
                .map(TicketNumber::new)
                .or(() -> ancestor(messageId));
    }

    /** Whether the desk itself wrote the mail with this id, about a ticket or not. */
    public boolean isOurs(String messageId) {
        return mails.findFirstByMessageIdOrderById(inBrackets(messageId)).isPresent()
                || ancestor(messageId).isPresent();
    }

    private Optional<TicketNumber> ancestor(String messageId) {
        var id = inBrackets(messageId);
        var ours = Envelopes.ancestorDomain(desk) + ">";
        return id.endsWith(ours) ? TicketNumber.parse(id.substring(1, id.length() - ours.length())) : Optional.empty();
    }

    private static String inBrackets(String messageId) {
        var id = messageId == null ? "" : messageId.strip();
        return id.startsWith("<") ? id : "<" + id + ">";
    }
}
