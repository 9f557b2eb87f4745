package mesa.intake.mail;

import java.io.IOException;
import java.nio.file.Path;
import mesa.intake.mail.kept.Fate;
import mesa.intake.mail.kept.MailTable;
import mesa.intake.mail.kept.NoSuchMail;
import mesa.intake.mail.kept.RawMails;
import mesa.intake.mail.reading.MailReader;
import mesa.intake.mail.reading.UnreadableMail;
import mesa.intake.mail.sorting.Detours;
import mesa.intake.mail.sorting.Plan;
import mesa.intake.mail.sorting.Sorting;
import mesa.ticket.Actor;
import mesa.ticket.TicketNumber;
import org.springframework.stereotype.Component;

/** Lets a message in that waited for somebody's decision. */
@Component
class Release {

    private final MailTable mails;
    private final RawMails raws;
    private final Sorting sorting;
    private final Handling handling;
    private final Decided decided;
    private final Detours detours;

    Release(MailTable mails, RawMails raws, Sorting sorting, Handling handling, Decided decided, Detours detours) {
        this.mails = mails;
        this.raws = raws;
        this.sorting = sorting;
        this.handling = handling;
        this.decided = decided;
        this.detours = detours;
    }

    /**
     * Makes a comment on that ticket of it; null: on the ticket that it names, else a new ticket.
     *
     * @throws NoSuchMail when it does not wait in that state, or no longer
     */
    Fate from(Fate.Kind state, long id, TicketNumber to, Actor by) {
        var line = mails.find(id)
                .filter(found -> found.mail().state().equals(state.name()))
                .orElseThrow(() -> new NoSuchMail(id));
        return raws.inFile(id, raw -> let(line, raw, to, by));
    }

    private Fate let(MailTable.Line line, Path raw, TicketNumber to, Actor by) throws IOException {
        try (var read = MailReader.read(raw)) {
            var mail = detours.followed(line.mail().mailbox(), read);
            var plan = to == null ? sorting.wanted(line.arrival(), mail) : new Plan.Comment(to, false);
            return handling.withFiles(plan, mail, decided.person(by), given -> decided.perform(line, plan, given, by));
        } catch (UnreadableMail nothing) {
            throw new MailNotReadable(line.mail().id());
        }
    }
}
