package mesa.intake.mail.mailbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The mails of a mailbox that the desk can't take in yet: each is left alone for a minute, and not fetched. */
final class Resting {

    private static final Duration TIME = Duration.ofMinutes(1);

    private final Map<Long, Instant> until = new HashMap<>();
    private final Clock clock;

    Resting(Clock clock) {
        this.clock = clock;
    }

    void rest(long uid) {
        until.put(uid, clock.instant().plus(TIME));
    }

    boolean rests(long uid) {
        until.values().removeIf(end -> !end.isAfter(clock.instant()));
        return until.containsKey(uid);
    }
}
