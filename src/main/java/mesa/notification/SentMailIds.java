package mesa.notification;

import java.util.Optional;
import java.util.UUID;
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

    /**
     * Whether the desk sent the mail with this id about that ticket to that person, or to the mailbox of a team. What
     * all mails of a ticket name as their ancestor is no such mail.
     */
    public boolean isSentTo(UUID person, TicketNumber ticket, String messageId) {
        return mails.findFirstByMessageIdOrderById(inBrackets(messageId))
                .filter(mail -> ticket.value().equals(mail.ticket()))
                .map(SentMail::recipient)
                .filter(who -> who.equals(person.toString()) || who.startsWith(Recipient.TEAM))
                .isPresent();
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
