package mesa.intake.mail.sorting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mesa.directory.Person;
import mesa.intake.mail.kept.MailTable;
import mesa.intake.mail.reading.MailAddress;
import mesa.intake.mail.reading.ReadMail;
import mesa.notification.ReplyAddress;
import mesa.notification.SentMailIds;
import mesa.ticket.Ticket;
import mesa.ticket.TicketManagement;
import mesa.ticket.TicketNumber;
import org.springframework.stereotype.Component;

/**
 * Finds the ticket that a message is about: by the mails it answers, then by the number in the subject, then by the
 * signed address it was sent to.
 */
@Component
class TicketOfMail {

    /** A number with its letters, in brackets, behind # or behind a word that says that it is one. */
    private static final Pattern NUMBER = Pattern.compile(
            "\\b[A-Z]{3}[\\s\\p{Pd}]{0,3}[0-9]{6,17}\\b"
                    + "|(?<=[\\[#(])[0-9]{6,17}\\b"
                    + "|(?<=\\b(?:ticket|folio|caso|case|reporte)[ :#]{0,3})[0-9]{6,17}\\b",
            Pattern.CASE_INSENSITIVE);

    private static final List<String> DELIVERED =
            List.of("Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To");
    private static final int MOST_REFERENCES = 50;
    private static final int MOST_NUMBERS = 50;

    private final SentMailIds sent;
    private final ReplyAddress addresses;
    private final MailTable mails;
    private final TicketManagement tickets;

    TicketOfMail(SentMailIds sent, ReplyAddress addresses, MailTable mails, TicketManagement tickets) {
        this.sent = sent;
        this.addresses = addresses;
        this.mails = mails;
        this.tickets = tickets;
    }

    Optional<Ticket> of(ReadMail mail) {
        return inIds(answered(mail))
                .or(() -> inText(mail.subject()))
                .or(() -> receivers(mail)
                        .flatMap(address -> addresses.ticketOf(address).stream())
                        .flatMap(number -> tickets.find(number).stream())
                        .findFirst());
    }

    /** The ticket of the first of these mails that is known. */
    Optional<Ticket> inIds(List<String> messageIds) {
        return messageIds.stream()
                .limit(MOST_REFERENCES)
                .flatMap(id -> sent.ticketOf(id).or(() -> mails.ticketOf(id)).stream())
                .flatMap(number -> tickets.find(number).stream())
                .findFirst();
    }

    /** The ticket of the first number in a line of text that is one. */
    Optional<Ticket> inText(String line) {
        return NUMBER.matcher(line)
                .results()
                .map(MatchResult::group)
                .distinct()
                .limit(MOST_NUMBERS)
                .flatMap(typed -> TicketNumber.parse(typed).stream())
                .flatMap(number -> tickets.find(number).stream())
                .findFirst();
    }

    /**
     * Whether only that person can have written it, or somebody whom they passed a mail on to: it answers one that the
     * desk sent them about that ticket, or goes to the address that the desk signed for them there.
     */
    boolean showsAMailTo(Person person, Ticket ticket, ReadMail mail) {
        var number = ticket.number();
        return answered(mail).stream().limit(MOST_REFERENCES).anyMatch(id -> sent.isSentTo(person.id(), number, id))
                || receivers(mail).anyMatch(address -> addresses.isMadeFor(person.id(), number, address));
    }

    /** The ids of the mails that it answers, the nearest first. */
    private static List<String> answered(ReadMail mail) {
        var ids = new ArrayList<>(mail.references());
        Collections.reverse(ids);
        return Stream.concat(mail.inReplyTo().stream(), ids.stream()).distinct().toList();
    }

    private static Stream<String> receivers(ReadMail mail) {
        var named = Stream.of(mail.to(), mail.cc()).flatMap(List::stream).map(MailAddress::address);
        var delivered = DELIVERED.stream().flatMap(header -> mail.header(header).stream());
        return Stream.concat(named, delivered).limit(MOST_REFERENCES);
    }
}
