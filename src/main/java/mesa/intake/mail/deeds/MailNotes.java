package mesa.intake.mail.deeds;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mesa.desk.Desk;
import mesa.directory.Directory;
import mesa.directory.Person;
import mesa.intake.mail.kept.Reason;
import mesa.intake.mail.kept.ReceivedMail;
import mesa.intake.mail.kept.Words;
import mesa.intake.mail.reading.DeliveryReport;
import mesa.intake.mail.reading.DeliveryReport.Recipient;
import mesa.intake.mail.reading.MailAddress;
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

    private static final int LONGEST_QUOTE = 500;

    private final Conversation conversation;
    private final Directory directory;
    private final MessageSource messages;
    private final Desk desk;
    private final ApplicationEventPublisher events;

    MailNotes(
            Conversation conversation,
            Directory directory,
            MessageSource messages,
            Desk desk,
            ApplicationEventPublisher events) {
        this.conversation = conversation;
        this.directory = directory;
        this.messages = messages;
        this.desk = desk;
        this.events = events;
    }

    /** What a program wrote about the ticket. */
    Message fromProgram(TicketNumber ticket, Reason reason, ReadMail mail) {
        return reason == Reason.BOUNCE
                ? write(ticket, "mail.note.bounce", whoFailed(mail), quote(whyFailed(mail)))
                : write(
                        ticket,
                        "mail.note.automatic",
                        from(mail),
                        quote(mail.text().fresh()));
    }

    /** Somebody wrote about the ticket who has nothing to do with it. */
    void held(TicketNumber ticket, Reason reason, ReadMail mail) {
        var note = write(ticket, "mail.note." + reason.key().substring("mail.reason.".length()), from(mail));
        events.publishEvent(new ReplyHeld(note));
    }

    /**
     * People in copy of a mail that somebody else may have written in the sender's name: the desk may let them watch.
     */
    void copied(TicketNumber ticket, List<Person> people, Actor sender) {
        var named = people.stream()
                .map(Person::email)
                .map(this::named)
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
        return conversation.post(ticket, MessageKind.NOTE, say(key, details), Actor.process(say("mail.actor")));
    }

    private String say(String key, Object... details) {
        return messages.getMessage(key, details, desk.language());
    }

    private String whoFailed(ReadMail mail) {
        var reported = mail.report().map(DeliveryReport::failed).orElse(List.of()).stream()
                .map(Recipient::address);
        var told = mail.header("X-Failed-Recipients").stream().flatMap(list -> Stream.of(list.split(",")));
        var who = Stream.concat(reported, told)
                .map(address -> Words.line(address, 200))
                .filter(address -> !address.isEmpty())
                .distinct()
                .limit(10)
                .map(this::named)
                .collect(Collectors.joining(", "));
        return who.isEmpty() ? "?" : who;
    }

    private String named(String address) {
        return directory
                .personByEmail(address)
                .map(Person::name)
                .filter(name -> !name.equals(address))
                .map(name -> name + " <" + address + ">")
                .orElse(address);
    }

    private static String whyFailed(ReadMail mail) {
        return mail.report()
                .flatMap(report -> report.failed().stream().findFirst())
                .map(failed -> (failed.status() + " " + failed.diagnostic()).strip())
                .filter(why -> !why.isEmpty())
                .orElseGet(() -> mail.text().fresh());
    }

    private String from(ReadMail mail) {
        return mail.from()
                .map(MailAddress::address)
                .map(address -> named(Words.line(address, 200)))
                .orElse("?");
    }

    private static String quote(String text) {
        return Words.shortened(text.isBlank() ? "…" : text, LONGEST_QUOTE)
                .lines()
                .map(line -> "> " + line)
                .collect(Collectors.joining("\n"));
    }
}
