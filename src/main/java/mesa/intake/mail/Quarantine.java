package mesa.intake.mail;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mesa.intake.mail.deeds.FilesNotJudged;
import mesa.intake.mail.kept.DecidedMail;
import mesa.intake.mail.kept.Fate;
import mesa.intake.mail.kept.MailTable;
import mesa.intake.mail.kept.MailTable.Line;
import mesa.intake.mail.kept.NoSuchMail;
import mesa.intake.mail.kept.RawMails;
import mesa.intake.mail.kept.Words;
import mesa.ticket.Actor;
import mesa.ticket.TicketNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The messages that became nothing by themselves: the desk's people look at them, and release or delete them. Only for
 * the desk's own people, which whoever calls has to see to.
 */
@Service
public class Quarantine {

    private final MailTable mails;
    private final RawMails raws;
    private final Release release;

    Quarantine(MailTable mails, RawMails raws, Release release) {
        this.mails = mails;
        this.raws = raws;
        this.release = release;
    }

    /** At most {@code limit} messages older than message {@code before} (null: the newest), newest first. */
    @Transactional(readOnly = true)
    public List<QuarantinedMail> list(Long before, int limit) {
        return mails.quarantined(before == null ? Long.MAX_VALUE : before, limit).stream()
                .map(Quarantine::shown)
                .toList();
    }

    /** What was decided last about messages that waited, the newest first. */
    @Transactional(readOnly = true)
    public List<DecidedMail> decided(int limit) {
        return mails.decided(limit);
    }

    /** How many there are. */
    @Transactional(readOnly = true)
    public long count() {
        return mails.quarantined();
    }

    /** When the oldest came, empty when none is here. */
    @Transactional(readOnly = true)
    public Optional<Instant> oldest() {
        return mails.oldestQuarantined();
    }

    /** The message with that id, as long as it is here. */
    @Transactional(readOnly = true)
    public Optional<QuarantinedMail> find(long id) {
        return mails.find(id)
                .filter(line -> line.mail().state().equals(Fate.Kind.QUARANTINE.name()))
                .map(Quarantine::shown);
    }

    /**
     * Lets a message in as one that is wanted: a comment on the ticket that it names, else a new ticket. What can't be
     * read becomes a ticket of whoever releases it.
     *
     * @throws NoSuchMail when it is not here, or no longer
     * @throws FilesNotJudged when nobody can look at its files just now: it stays here
     */
    public Fate release(long id, Actor by) {
        return release.from(Fate.Kind.QUARANTINE, id, null, by);
    }

    /**
     * As the other {@code release}, as a comment on that ticket.
     *
     * @throws NoSuchMail when it is not here, or no longer
     * @throws FilesNotJudged when nobody can look at its files just now: it stays here
     */
    public Fate release(long id, TicketNumber to, Actor by) {
        return release.from(Fate.Kind.QUARANTINE, id, to, by);
    }

    /**
     * Takes out what it said; who did that when stays.
     *
     * @throws NoSuchMail when it is not here, or no longer
     */
    @Transactional
    public void delete(long id, Actor by) {
        mails.waiting(id, Fate.Kind.QUARANTINE);
        mails.decide(id, "DELETED", by);
        mails.forget(id);
        raws.remove(id);
    }

    /** Writes the message as it came and leaves {@code target} open. */
    public void copyRaw(long id, OutputStream target) throws IOException {
        raws.copy(id, target);
    }

    private static QuarantinedMail shown(Line line) {
        var mail = line.mail();
        return new QuarantinedMail(
                mail.id(),
                mail.mailbox(),
                mail.receivedAt(),
                mail.from(),
                mail.subject(),
                mail.reasonKey(),
                line.detail(),
                mail.size(),
                Words.shortened(line.beginning(), 600));
    }
}
