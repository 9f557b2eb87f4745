package mesa.intake.mail.deeds;

import java.util.Locale;
import java.util.Map;
import mesa.directory.Person;
import mesa.intake.Intake;
import mesa.intake.InvalidTicket;
import mesa.intake.OpenTicket;
import mesa.intake.mail.kept.Words;
import mesa.intake.mail.reading.ReadMail;
import mesa.intake.mail.sorting.RouteMail;
import mesa.ticket.Actor;
import mesa.ticket.Channel;
import mesa.ticket.TicketNumber;
import mesa.ticket.Timeline;
import mesa.ticket.Urgency;
import org.springframework.stereotype.Component;

/** Opens tickets from mails (C12, C15, E5): what was said, with its files, and the people in copy as watchers. */
@Component
class MailTickets {

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_DESCRIPTION = 50_000;

    private final Intake intake;
    private final Speakers speakers;
    private final ServiceOfMail services;
    private final SaidByMail words;
    private final Timeline timeline;

    MailTickets(Intake intake, Speakers speakers, ServiceOfMail services, SaidByMail words, Timeline timeline) {
        this.intake = intake;
        this.speakers = speakers;
        this.services = services;
        this.words = words;
        this.timeline = timeline;
    }

    /** A new ticket, and in whose name it was opened. */
    record Opened(TicketNumber number, Actor by) {}

    /**
     * Opens a ticket for the sender; for {@code instead} where the message does not say from whom it is.
     *
     * @throws InvalidTicket when what it says can't become one
     */
    Opened open(ReadMail mail, RouteMail.Row row, Enclosed files, Person instead, Locale language) {
        var text = Words.clean(mail.text().fresh());
        var fields = BodyFields.in(text);
        var person = speakers.of(mail, fields, instead);
        var actor = Actor.person(person.id(), person.name());
        var ticket = intake.open(new OpenTicket(
                row.type(),
                words.subject(mail.subject(), fields.text(), LONGEST_SUBJECT, language),
                description(mail, fields, files, language),
                services.of(row, mail.subject(), fields.text())
                        .orElseThrow(() -> new InvalidTicket(Map.of("service", "ticket.service.missing"))),
                null,
                Channel.MAIL,
                null,
                Urgency.MEDIUM,
                null,
                actor,
                null,
                row.team()));
        if (row.rule() != null) sayWhichRow(ticket.number(), row);
        return new Opened(ticket.number(), actor);
    }

    private void sayWhichRow(TicketNumber ticket, RouteMail.Row row) {
        if (row.team() == null) timeline.write(ticket, row.rule(), "timeline.mail-routed", Map.of(), true);
        else timeline.write(ticket, row.rule(), "timeline.mail-routed-to", Map.of("team", row.team()), true);
    }

    /**
     * Nothing that was said is lost: neither the lines about the sender, nor a subject that is too long, nor history.
     */
    private String description(ReadMail mail, BodyFields fields, Enclosed files, Locale language) {
        var subject = Words.line(mail.subject(), Integer.MAX_VALUE);
        var text = new StringBuilder(subject.length() > LONGEST_SUBJECT ? subject + "\n\n" : "").append(fields.text());
        if (!fields.contact().isEmpty()) text.append("\n\n").append(fields.contact());
        text.append(words.before(mail.text(), language));
        return words.of(text.toString().strip(), files, LONGEST_DESCRIPTION, language);
    }
}
