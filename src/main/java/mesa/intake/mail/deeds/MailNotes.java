package mesa.intake.mail.deeds;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import mesa.desk.Desk;
import mesa.directory.Person;
import mesa.intake.mail.kept.Reason;
import mesa.intake.mail.kept.ReceivedMail;
import mesa.intake.mail.reading.ReadMail;
import mesa.ticket.Actor;
import mesa.ticket.Conversation;
import mesa.ticket.Message;
import mesa.ticket.MessageKind;
import mesa.ticket.Ticket;
import mesa.ticket.TicketNumber;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes down at tickets, for the desk only, what came by mail and is no comment. */
@Component
public class MailNotes {

    private final Conversation conversation;
    private final ProgramWords words;
    private final KnownByAddress known;
    private final MessageSource messages;
    private final Desk desk;
    private final ApplicationEventPublisher events;

    MailNotes(
            Conversation conversation,
            ProgramWords words,
            KnownByAddress known,
            MessageSource messages,
            Desk desk,
            ApplicationEventPublisher events) {
        this.conversation = conversation;
        this.words = words;
        this.known = known;
        this.messages = messages;
        this.desk = desk;
        this.events = events;
    }

    /** What a program wrote about the ticket. */
    Message fromProgram(TicketNumber ticket, Reason reason, ReadMail mail) {
        return post(ticket, words.of(ticket, reason, mail));
    }

    /** Somebody wrote about the ticket who has nothing to do with it. */
    void held(TicketNumber ticket, Reason reason, ReadMail mail) {
        var note = write(ticket, "mail.note." + reason.key().substring("mail.reason.".length()), known.sender(mail));
        events.publishEvent(new ReplyHeld(note));
    }

    /**
     * People in copy of a mail that somebody else may have written in the sender's name: the desk may let them watch.
     */
    void copied(TicketNumber ticket, List<Person> people, Actor sender) {
        var named = people.stream()
                .map(Person::email)
                .map(known::named)
                .map(one -> "- " + one)
                .collect(Collectors.joining("\n"));
        write(ticket, "mail.note.copied", sender.name(), named);
    }

    /** Somebody wrote about a ticket that is over: its process can't tell the desk any more. */
    void tooLate(Ticket ticket, Message message) {
        var status = messages.getMessage("status." + ticket.status(), null, desk.language());
        write(ticket.number(), "mail.note.too-late", message.author().name(), status);
        events.publishEvent(new LateAnswer(message));
    }

    /** Somebody decided that a message does not belong to the ticket. */
    public void refused(ReceivedMail mail, Actor by) {
        conversation.post(
                mail.ticket(), MessageKind.NOTE, say("mail.note.refused", Objects.toString(mail.from(), "?")), by);
    }

    private Message write(TicketNumber ticket, String key, Object... details) {
        return post(ticket, say(key, details));
    }

    private Message post(TicketNumber ticket, String text) {
        return conversation.post(ticket, MessageKind.NOTE, text, Actor.process(say("mail.actor")));
    }

    private String say(String key, Object... details) {
        return messages.getMessage(key, details, desk.language());
    }
}
