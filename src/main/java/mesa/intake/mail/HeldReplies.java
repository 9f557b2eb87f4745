package mesa.intake.mail;

import java.util.List;
import mesa.intake.mail.deeds.FilesNotJudged;
import mesa.intake.mail.deeds.MailNotes;
import mesa.intake.mail.kept.Fate;
import mesa.intake.mail.kept.MailTable;
import mesa.intake.mail.kept.MailTable.Line;
import mesa.intake.mail.kept.NoSuchMail;
import mesa.ticket.Actor;
import mesa.ticket.TicketNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people wrote by mail about tickets that they have nothing to do with: a technician decides whether it belongs
 * there. Only for the desk's own people, which whoever calls has to see to.
 */
@Service
public class HeldReplies {

    private final MailTable mails;
    private final Release release;
    private final MailNotes notes;

    HeldReplies(MailTable mails, Release release, MailNotes notes) {
        this.mails = mails;
        this.release = release;
        this.notes = notes;
    }

    /** Those that wait at a ticket, oldest first. */
    @Transactional(readOnly = true)
    public List<HeldReply> of(TicketNumber ticket) {
        return mails.held(ticket).stream().map(HeldReplies::shown).toList();
    }

    /** Whether it waits at that ticket, or did. */
    @Transactional(readOnly = true)
    public boolean isAt(long id, TicketNumber ticket) {
        return mails.find(id)
                .filter(line -> ticket.equals(line.mail().ticket()))
                .isPresent();
    }

    /**
     * Posts it as said by whoever wrote it, with its files.
     *
     * @throws NoSuchMail when it does not wait, or no longer
     * @throws FilesNotJudged when nobody can look at its files just now: it waits on
     */
    public Fate accept(long id, Actor by) {
        var ticket = mails.find(id).map(line -> line.mail().ticket()).orElseThrow(() -> new NoSuchMail(id));
        return release.from(Fate.Kind.HELD, id, ticket, by);
    }

    /**
     * Leaves it out of the conversation; a note at the ticket says who decided so.
     *
     * @throws NoSuchMail when it does not wait, or no longer
     */
    @Transactional
    public void refuse(long id, Actor by) {
        var mail = mails.waiting(id, Fate.Kind.HELD).mail();
        mails.decide(id, "REFUSED", by);
        notes.refused(mail, by);
    }

    private static HeldReply shown(Line line) {
        var mail = line.mail();
        return new HeldReply(
                mail.id(),
                mail.ticket(),
                mail.receivedAt(),
                mail.from(),
                mail.subject(),
                mail.reasonKey(),
                line.beginning());
    }
}
