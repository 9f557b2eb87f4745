package mesa.intake.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import mesa.intake.InvalidTicket;
import mesa.intake.mail.kept.Arrival;
import mesa.intake.mail.kept.DatabaseTrouble;
import mesa.intake.mail.kept.Fate;
import mesa.intake.mail.kept.Inbox;
import mesa.intake.mail.kept.MailKey;
import mesa.intake.mail.kept.Outcome;
import mesa.intake.mail.kept.Reason;
import mesa.intake.mail.kept.Words;
import mesa.intake.mail.reading.MailReader;
import mesa.intake.mail.reading.ReadMail;
import mesa.intake.mail.reading.UnreadableMail;
import mesa.intake.mail.sorting.Detours;
import mesa.intake.mail.sorting.Sorting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/**
 * Takes mails in: each comes to exactly one end, once, whatever is in it and however often it is given (E5). What fails
 * is kept for the desk's people to look at.
 */
@Service
public class MailIntake {

    private static final Logger log = LoggerFactory.getLogger(MailIntake.class);
    private static final int LONGEST_DETAIL = 500;
    private static final long MEGABYTE = 1024 * 1024;

    private final Inbox inbox;
    private final Sorting sorting;
    private final Handling handling;
    private final Detours detours;
    private final Tries tries;

    MailIntake(Inbox inbox, Sorting sorting, Handling handling, Detours detours, Tries tries) {
        this.inbox = inbox;
        this.sorting = sorting;
        this.handling = handling;
        this.detours = detours;
        this.tries = tries;
    }

    /**
     * Takes a message in; outside any transaction.
     *
     * @param mailbox the name of the mailbox that got it
     * @param raw the message as it came; stays where it is
     * @throws RuntimeException only when the database is away, something came in between a few times, or the file can't
     *     be read: nothing happened, and the message is given again later
     */
    public Fate receive(String mailbox, Path raw) {
        try {
            var read = read(mailbox, raw);
            try (var mail = read.mail()) {
                return mail == null
                        ? unreadable(mailbox, raw, read.problem())
                        : receive(mailbox, raw, detours.followed(mailbox, mail));
            }
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    /**
     * Takes note of a message that is too large to be fetched: what is known of it is in the quarantine.
     *
     * @param headers its header lines, nothing else
     * @param size of the whole message, bytes
     * @throws RuntimeException as {@link #receive}
     */
    public Fate receiveHeaders(String mailbox, Path headers, long size) {
        try {
            var read = read(mailbox, headers);
            try (var mail = read.mail()) {
                var key = MailKey.of(headers, Optional.ofNullable(mail).flatMap(ReadMail::messageId));
                var arrival = mail == null ? Arrival.unread(mailbox, key, size) : Arrival.of(mailbox, key, mail, size);
                return keep(arrival, headers, Outcome.quarantine(Reason.TOO_LARGE, size / MEGABYTE + " MB"));
            }
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    /** A message as far as it could be read, or null and why not. */
    private record Read(ReadMail mail, Outcome problem) {}

    private static Read read(String mailbox, Path raw) {
        try {
            return new Read(MailReader.read(raw), null);
        } catch (UnreadableMail unread) {
            return unread.getCause() == null
                    ? new Read(null, Outcome.quarantine(Reason.UNREADABLE, null))
                    : failed(mailbox, unread.getCause());
        } catch (IOException disk) {
            return failed(mailbox, disk);
        }
    }

    private static Read failed(String mailbox, Throwable why) {
        log.error("A mail to {} could not be read; it is in the quarantine", mailbox, new Fault(why));
        return new Read(null, Outcome.quarantine(Reason.FAILED, detail(why)));
    }

    private Fate unreadable(String mailbox, Path raw, Outcome problem) throws IOException {
        var arrival = Arrival.unread(mailbox, MailKey.of(raw, Optional.empty()), Files.size(raw));
        return inbox.take(arrival, raw, () -> problem);
    }

    private Fate receive(String mailbox, Path raw, ReadMail mail) throws IOException {
        var key = MailKey.of(raw, mail.messageId());
        var arrival = Arrival.unread(mailbox, key, Files.size(raw));
        try {
            arrival = Arrival.of(mailbox, key, mail, arrival.size());
            if (inbox.knows(key)) return inbox.take(arrival, raw, () -> Outcome.quarantine(Reason.SAME_ID, null));
            var fate = handling.handle(arrival, raw, mail, sorting.plan(arrival, mail));
            tries.areOverFor(key);
            return fate;
        } catch (InvalidTicket refused) {
            return keep(arrival, raw, Outcome.quarantine(Reason.NOT_A_TICKET, detail(refused)));
        } catch (IOException | RuntimeException | StackOverflowError failed) {
            if (failed instanceof RuntimeException trouble && mayPassFor(key, trouble)) throw trouble;
            var kept = keep(arrival, raw, Outcome.quarantine(Reason.FAILED, detail(failed)));
            log.error("A mail to {} could not be worked on; it is in the quarantine", mailbox, new Fault(failed));
            return kept;
        }
    }

    /** While the database is away nobody can keep a mail; what else passes has to pass after a few tries. */
    private boolean mayPassFor(MailKey mail, RuntimeException trouble) {
        return DatabaseTrouble.isAway(trouble) || DatabaseTrouble.passes(trouble) && tries.isAnotherLeftFor(mail);
    }

    /** What the database does not take of the message's own words is left out. */
    private Fate keep(Arrival arrival, Path raw, Outcome outcome) {
        try {
            return inbox.take(arrival, raw, () -> outcome);
        } catch (DataAccessException failed) {
            if (DatabaseTrouble.passes(failed)) throw failed;
            var bare = Arrival.unread(arrival.mailbox(), arrival.key(), arrival.size());
            return inbox.take(bare, raw, () -> outcome);
        }
    }

    private static String detail(Throwable failed) {
        return Words.line(failed.getClass().getSimpleName() + ": " + failed.getMessage(), LONGEST_DETAIL);
    }
}
