package mesa.intake.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import mesa.intake.mail.kept.Arrival;
import mesa.intake.mail.kept.MailKey;
import mesa.intake.mail.reading.ReadMail;
import mesa.intake.mail.sorting.MailInSettings;
import org.springframework.stereotype.Component;

/**
 * How long each mail stays in its mailbox because its files can't be judged. As long as a scanner needs to start anew,
 * and no longer: nearly every mail carries a picture, and a desk without any mails is worse than one without pictures.
 * Mails behind it in the same conversation wait with it. Each node counts for itself, from the first time it was given
 * the mail.
 */
@Component
class Patience {

    private static final Duration FORGOTTEN = Duration.ofDays(1);

    /** How long a mail whose time is over may take to come to its end. */
    private static final Duration RESPITE = Duration.ofMinutes(2);

    private final Map<MailKey, Waiting> waiting = new LinkedHashMap<>();
    private final Duration longest;
    private final Clock clock;

    Patience(MailInSettings settings, Clock clock) {
        this.longest = settings.waitForScanner();
        this.clock = clock;
    }

    /** A mail that waits, and from whom it is. */
    private record Waiting(Arrival mail, Instant since) {

        /** Whether the order of the conversation asks that this one comes to its end first. */
        boolean goesBefore(Arrival next, Set<String> answered) {
            return answered.contains(mail.key().messageId())
                    || mail.sender() != null && mail.sender().equals(next.sender());
        }
    }

    /** Whether the mail may wait, or wait longer. */
    synchronized boolean isLeftFor(MailKey mail) {
        var first = waiting.get(mail);
        return first == null ? !longest.isZero() : isWithin(longest, first);
    }

    /**
     * Whether it has to wait behind a mail of the same sender, or one that it answers; then it waits now. Behind one
     * that was taken elsewhere, or does not come back, nobody waits longer than that one may itself.
     */
    synchronized boolean keepsBack(Arrival next, ReadMail mail, Predicate<MailKey> isTaken) {
        var answered = new HashSet<>(mail.inReplyTo());
        answered.addAll(mail.references());
        var ahead = waiting.values().stream()
                .takeWhile(one -> !one.mail().key().equals(next.key()))
                .filter(one -> isWithin(longest.plus(RESPITE), one) && one.goesBefore(next, answered))
                .toList();
        var taken = ahead.stream().filter(one -> isTaken.test(one.mail().key())).toList();
        waiting.values().removeAll(taken);
        if (ahead.size() == taken.size()) return false;
        waitsNow(next);
        return true;
    }

    /** The mail waits; those that another node took long ago are forgotten. */
    synchronized void waitsNow(Arrival mail) {
        waiting.values().removeIf(one -> !isWithin(FORGOTTEN, one));
        waiting.putIfAbsent(mail.key(), new Waiting(mail, clock.instant()));
    }

    /** The mail does not wait any more. */
    synchronized void isOverFor(MailKey mail) {
        waiting.remove(mail);
    }

    private boolean isWithin(Duration time, Waiting one) {
        return clock.instant().isBefore(one.since().plus(time));
    }
}
