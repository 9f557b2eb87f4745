package mesa.intake.mail.deeds;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Remembers for a minute that the virus scanner answered to none of several files in a row, so that not every mail
 * waits for it as long as it may be silent. A single file over which it is silent says nothing of the others.
 */
final class Silence {

    private static final int SEVERAL = 3;
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final Clock clock;
    private int inARow;
    private Instant since = Instant.EPOCH;

    Silence(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean lasts() {
        return inARow >= SEVERAL && clock.instant().isBefore(since.plus(REMEMBERED));
    }

    /** A file was shown in vain. */
    synchronized void goesOn() {
        inARow++;
        since = clock.instant();
    }

    /** A file was looked at. */
    synchronized void ends() {
        inARow = 0;
    }
}
