package mesa.intake.mail.deeds;

import java.util.Locale;
import mesa.directory.Person;
import mesa.intake.mail.kept.Words;
import mesa.intake.mail.reading.ReadMail;
import mesa.ticket.Actor;
import mesa.ticket.Conversation;
import mesa.ticket.Message;
import mesa.ticket.MessageKind;
import mesa.ticket.Posting;
import mesa.ticket.TicketManagement;
import mesa.ticket.TicketNumber;
import org.springframework.stereotype.Component;

/**
 * Posts what people answer by mail, exactly as if they had written it in the portal: it answers an open question, and
 * is a comment everywhere else. A ticket that is over stays over, and the desk is told.
 */
@Component
class MailComments {

    private final Speakers speakers;
    private final TicketManagement tickets;
    private final Posting posting;
    private final SaidByMail words;
    private final MailNotes notes;

    MailComments(Speakers speakers, TicketManagement tickets, Posting posting, SaidByMail words, MailNotes notes) {
        this.speakers = speakers;
        this.tickets = tickets;
        this.posting = posting;
        this.words = words;
        this.notes = notes;
    }

    /** Posts it in the sender's name; in that of {@code instead} where the message does not say from whom it is. */
    Message post(ReadMail mail, TicketNumber number, Enclosed files, Person instead, Locale language) {
        var ticket = tickets.get(number);
        var person = speakers.of(mail, instead);
        var author = Actor.person(person.id(), person.name());
        var text = words.of(Words.clean(mail.text().fresh()), files, Conversation.LONGEST_TEXT, language);
        var message = posting.send(ticket.number(), MessageKind.REPLY, text, files.owner(), Enclosed.PLACE, author);
        if (ticket.status().isFinal()) notes.tooLate(ticket, message);
        return message;
    }
}
