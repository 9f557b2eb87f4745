package mesa.intake.mail.sorting;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mesa.intake.mail.kept.Arrival;
import mesa.intake.mail.kept.Fate;
import mesa.intake.mail.kept.MailTable;
import mesa.intake.mail.kept.Reason;
import mesa.intake.mail.reading.DeliveryReport;
import mesa.intake.mail.reading.ReadMail;
import mesa.notification.SentMailIds;
import mesa.notification.WrittenTo;
import mesa.ticket.Ticket;
import org.springframework.stereotype.Component;

/**
 * Decides what becomes of what no person wrote, or none who says who they are: of a program's, a note at the ticket it
 * is about, a few of each sender's; else it is looked at where a person may be behind it.
 */
@Component
class Programs {

    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST_NOTES = 3;
    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>@\\s]{1,200}@[^<>@\\s]{1,200}>");
    private static final Pattern NUMBERED = Pattern.compile("\\[([A-Z]{3}-[0-9]{6,17})]");
    private static final int MOST_IDS = 20;
    private static final Set<String> NOT_LOST = Set.of("delayed", "delivered", "relayed", "expanded");

    private final TicketOfMail tickets;
    private final SentMailIds sent;
    private final WrittenTo writtenTo;
    private final MailTable mails;

    Programs(TicketOfMail tickets, SentMailIds sent, WrittenTo writtenTo, MailTable mails) {
        this.tickets = tickets;
        this.sent = sent;
        this.writtenTo = writtenTo;
        this.mails = mails;
    }

    Plan plan(MailNature nature, Arrival arrival, ReadMail mail) {
        return switch (nature) {
            case OWN -> Plan.Keep.ignored(Reason.OWN_MAIL);
            case OWN_ADDRESS, FORGED, NAMELESS -> Plan.Keep.quarantined(nature.reason());
            case BOUNCE -> bounce(arrival, mail);
            case AUTOMATIC_REPLY ->
                tickets.of(mail)
                        .map(ticket -> note(ticket, Reason.AUTOMATIC_REPLY, arrival))
                        .orElseGet(() -> Plan.Keep.ignored(Reason.AUTOMATIC_REPLY));
            default ->
                tickets.of(mail)
                        .map(ticket -> note(ticket, nature.reason(), arrival))
                        .orElseGet(() -> Plan.Keep.quarantined(nature.reason()));
        };
    }

    private Plan bounce(Arrival arrival, ReadMail mail) {
        var ids = idsIn(mail);
        var ticket = tickets.inIds(ids).or(() -> tickets.of(mail)).or(() -> tickets.inText(numbersIn(mail)));
        var nobodyFailed = mail.report()
                .filter(report ->
                        report.failed().isEmpty() && !report.recipients().isEmpty());
        if (nobodyFailed.filter(Programs::saysWhatBecame).isPresent()) return Plan.Keep.ignored(Reason.BOUNCE);
        if (ticket.isPresent() && nobodyFailed.isEmpty()) return note(ticket.get(), Reason.BOUNCE, arrival);
        return ticket.isPresent() || isOurs(ids, mail)
                ? Plan.Keep.quarantined(Reason.BOUNCE)
                : Plan.Keep.ignored(Reason.BOUNCE);
    }

    private static boolean saysWhatBecame(DeliveryReport report) {
        return report.recipients().stream()
                .allMatch(one -> NOT_LOST.contains(one.action())
                        || one.action().isEmpty() && one.status().matches("[24].*"));
    }

    /** Whether it may be about a mail of the desk's: it names its id, or somebody whom the desk wrote to lately. */
    private boolean isOurs(List<String> ids, ReadMail mail) {
        return ids.stream().anyMatch(sent::isOurs)
                || Unreached.named(mail).stream().anyMatch(writtenTo::lately);
    }

    private Plan note(Ticket ticket, Reason reason, Arrival arrival) {
        var lately = mails.lately(arrival.sender(), Fate.Kind.NOTE, ticket.number(), DAY);
        return lately < MOST_NOTES ? new Plan.Note(ticket.number(), reason) : Plan.Keep.ignored(Reason.TOO_MANY);
    }

    /** The mails that a bounce may be about: what the report says, else everything in its text that looks so. */
    private static List<String> idsIn(ReadMail mail) {
        var reported = mail.report().map(DeliveryReport::original);
        var original = reported.flatMap(DeliveryReport.Original::messageId).stream();
        var before = reported.stream().flatMap(message -> message.references().stream());
        var written = MESSAGE_ID.matcher(mail.text().whole()).results().map(MatchResult::group);
        return Stream.of(original, before, written)
                .flatMap(ids -> ids)
                .distinct()
                .limit(MOST_IDS)
                .toList();
    }

    private static String numbersIn(ReadMail mail) {
        var reported = mail.report().map(report -> report.original().subject()).orElse("");
        var written = NUMBERED.matcher(mail.text().whole())
                .results()
                .limit(MOST_IDS)
                .map(number -> number.group(1))
                .toList();
        return reported + " " + String.join(" ", written);
    }
}
