package mesa.intake.mail.kept;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import mesa.engine.Attempts;
import org.springframework.stereotype.Component;

/** Takes each message in once, however many nodes are given it: the message and what it becomes, or nothing of it. */
@Component
public class Inbox {

    private final MailTable mails;
    private final RawMails raws;
    private final Attempts attempts;

    Inbox(MailTable mails, RawMails raws, Attempts attempts) {
        this.mails = mails;
        this.raws = raws;
        this.attempts = attempts;
    }

    /** Whether the message was taken in before; a first look, {@link #take} has another. */
    public boolean knows(MailKey key) {
        return mails.known(key).isPresent();
    }

    /** Keeps the message and does that with it, in one transaction. */
    public Fate take(Arrival arrival, Path raw, Supplier<Outcome> deed) {
        return attempts.at(() -> {
            if (!mails.lock(arrival.key())) return new Fate(Fate.Kind.BUSY, null, 0, null);
            return mails.known(arrival.key()).map(Inbox::knownAlready).orElseGet(() -> takeNew(arrival, raw, deed));
        });
    }

    private Fate takeNew(Arrival arrival, Path raw, Supplier<Outcome> deed) {
        var isUsed = mails.isUsedByAnother(arrival.key());
        var id = mails.add(arrival);
        keep(id, raw);
        var outcome = isUsed ? Outcome.quarantine(Reason.SAME_ID, null) : deed.get();
        mails.end(id, outcome);
        return outcome.fate(id);
    }

    private void keep(long id, Path raw) {
        try {
            raws.keep(id, raw);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Fate knownAlready(MailTable.Line line) {
        var mail = line.mail();
        return new Fate(Fate.Kind.KNOWN, mail.ticket(), mail.id(), mail.reasonKey());
    }
}
