package mesa.intake.mail.mailbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How it stands with a mailbox; says in the log when it can't be reached and when it can again, each once. */
final class MailboxState {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxState.class);

    private final Mailbox mailbox;
    private final Clock clock;

    private Instant lastLooked;
    private Instant awaySince;
    private String problem;
    private String failing;
    private long taken;

    MailboxState(Mailbox mailbox, Clock clock) {
        this.mailbox = mailbox;
        this.clock = clock;
    }

    synchronized void cannotBeReached(String reason) {
        if (!Objects.equals(reason, problem)) {
            LOG.warn(
                    "The mailbox {} can not be reached: {}. Its mail waits there; Mesa goes on trying.",
                    mailbox.name(),
                    reason);
        }
        awaySince = Optional.ofNullable(awaySince).orElseGet(clock::instant);
        problem = reason;
    }

    synchronized void isReached() {
        if (awaySince != null) {
            LOG.info("The mailbox {} is reached again, after {}.", mailbox.name(), timeAway());
        }
        awaySince = null;
        problem = null;
    }

    private String timeAway() {
        var away = Duration.between(awaySince, clock.instant());
        return away.toMinutes() < 2 ? away.toSeconds() + " seconds" : away.toMinutes() + " minutes";
    }

    /** What came of looking through it; a failure is said once until all goes well again. */
    synchronized void looked(Round round) {
        lastLooked = clock.instant();
        taken += round.taken();
        if (round.failure() != null && failing == null) {
            fails(round);
        }
        failing = round.failure() == null ? null : Trouble.withMails(round.failure());
    }

    /** Where the database is away, that is all; of everything else it has to be seen where it failed. */
    private void fails(Round round) {
        LOG.warn(
                "Mails of the mailbox {} can not be taken in now: {}. They wait there; Mesa goes on trying.",
                mailbox.name(),
                Trouble.withMails(round.failure()),
                round.brokeOffAt() == null ? round.failure() : null);
    }

    synchronized boolean isWell() {
        return problem == null && failing == null;
    }

    /** For the desk's own people. */
    synchronized Map<String, Object> details() {
        var details = new LinkedHashMap<String, Object>();
        details.put("taken", taken);
        if (lastLooked != null) {
            details.put("lastLooked", lastLooked);
        }
        if (problem != null) {
            details.put("problem", problem);
            details.put("since", awaySince);
        } else if (failing != null) {
            details.put("problem", "mails can not be taken in: " + failing);
        }
        return details;
    }
}
