package mesa.portal.ticket;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mesa.intake.mail.kept.ReceivedMail;
import mesa.intake.mail.kept.ReceivedMails;
import mesa.ticket.Channel;
import mesa.ticket.Message;
import org.springframework.stereotype.Component;

/** Finds the mails behind what was said about a ticket, as far as the visitor may read them whole. */
@Component
class MailsOfTalk {

    private static final Set<String> SAID = Set.of("TICKET", "COMMENT");

    private final ReceivedMails mails;

    MailsOfTalk(ReceivedMails mails) {
        this.mails = mails;
    }

    /** The mails that messages came by, by the message's id. */
    Map<Long, Long> of(Visit visit, List<Message> messages) {
        return mails.mailsOf(messages.stream()
                .filter(message -> visit.staff()
                        || visit.person().id().equals(message.author().personId()))
                .map(Message::id)
                .collect(Collectors.toSet()));
    }

    /** The mail that opened the ticket; null when none did, or it is somebody else's. */
    Long report(Visit visit) {
        if (visit.ticket().channel() != Channel.MAIL) return null;
        return mails.opening(visit.number())
                .filter(mail -> mayRead(visit, mail))
                .map(ReceivedMail::id)
                .orElse(null);
    }

    /** The desk reads all; others only what they wrote themselves and the desk has taken. */
    static boolean mayRead(Visit visit, ReceivedMail mail) {
        return visit.staff()
                || SAID.contains(mail.state())
                        && visit.person().email() != null
                        && visit.person().email().equalsIgnoreCase(mail.from());
    }
}
