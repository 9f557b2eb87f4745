package mesa.intake.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import mesa.intake.mail.kept.MailKey;
import mesa.intake.mail.sorting.MailInSettings;
import org.springframework.stereotype.Component;

/**
 * How long each mail stays in its mailbox because its files can't be judged. As long as a scanner needs to start anew,
 * and no longer: nearly every mail carries a picture, and a desk without any mails is worse than one without pictures.
 * Each node counts for itself, from the first time it was given the mail.
 */
@Component
class Patience {

    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final Map<MailKey, Instant> since = new ConcurrentHashMap<>();
    private final Duration longest;
    private final Clock clock;

    Patience(MailInSettings settings, Clock clock) {
        this.longest = settings.waitForScanner();
        this.clock = clock;
    }

    /** Whether the mail may wait, or wait longer. */
    boolean isLeftFor(MailKey mail) {
        return clock.instant()
                .isBefore(since.getOrDefault(mail, clock.instant()).plus(longest));
    }

    /** The mail waits; those that another node took meanwhile are forgotten. */
    void waitsNow(MailKey mail) {
        var now = clock.instant();
        since.values().removeIf(first -> first.isBefore(now.minus(FORGOTTEN)));
        since.putIfAbsent(mail, now);
    }

    /** The mail does not wait any more. */
    void isOverFor(MailKey mail) {
        since.remove(mail);
    }
}
