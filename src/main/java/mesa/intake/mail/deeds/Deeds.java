package mesa.intake.mail.deeds;

import java.util.Locale;
import mesa.directory.Person;
import mesa.intake.mail.kept.Outcome;
import mesa.intake.mail.reading.ReadMail;
import mesa.intake.mail.sorting.Plan;
import mesa.notification.MailThreads;
import mesa.ticket.Actor;
import mesa.ticket.TicketNumber;
import org.springframework.stereotype.Component;

/** Does with a message what was decided. */
@Component
public class Deeds {

    private final MailTickets tickets;
    private final MailComments comments;
    private final MailNotes notes;
    private final MailFiles files;
    private final WatchersByMail watchers;
    private final MailThreads threads;

    Deeds(
            MailTickets tickets,
            MailComments comments,
            MailNotes notes,
            MailFiles files,
            WatchersByMail watchers,
            MailThreads threads) {
        this.tickets = tickets;
        this.comments = comments;
        this.notes = notes;
        this.files = files;
        this.watchers = watchers;
        this.threads = threads;
    }

    /**
     * What is needed to do it.
     *
     * @param instead who stands in for a sender that is not named; null: nobody does
     * @param language the sender's
     */
    public record Given(ReadMail mail, Enclosed files, Person instead, Locale language) {}

    /** Does it; within a transaction of the caller. */
    public Outcome perform(Plan plan, Given given) {
        if (plan instanceof Plan.Open open) return open(open, given);
        if (plan instanceof Plan.Comment comment) return comment(comment, given);
        if (plan instanceof Plan.Note note)
            return Outcome.note(
                    note.ticket(),
                    notes.fromProgram(note.ticket(), note.reason(), given.mail())
                            .id(),
                    note.reason());
        if (plan instanceof Plan.Hold hold) {
            notes.held(hold.ticket(), hold.reason(), given.mail());
            return Outcome.held(hold.ticket(), hold.reason());
        }
        return ((Plan.Keep) plan).outcome();
    }

    private Outcome open(Plan.Open open, Given given) {
        var opened = tickets.open(given.mail(), open.row(), given.files(), given.instead(), given.language());
        files.attach(given.files(), opened.number(), opened.by());
        if (open.copied()) watchers.add(given.mail(), opened.number(), opened.by());
        else watchers.addColleagues(given.mail(), opened.number(), opened.by());
        remember(given.mail(), opened.number(), opened.by());
        return Outcome.ticket(opened.number());
    }

    private Outcome comment(Plan.Comment plan, Given given) {
        var message = comments.post(given.mail(), plan.ticket(), given.files(), given.instead(), given.language());
        if (plan.copied()) watchers.add(given.mail(), plan.ticket(), message.author());
        remember(given.mail(), plan.ticket(), message.author());
        return Outcome.comment(message.ticket(), message.id());
    }

    /** So that what the desk mails them next answers this mail in their own program. */
    private void remember(ReadMail mail, TicketNumber ticket, Actor writer) {
        mail.messageId().ifPresent(id -> threads.remember(ticket, writer.personId(), id));
    }
}
