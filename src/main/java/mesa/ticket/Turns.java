package mesa.ticket;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets only so many files be looked at at once, a few more wait for their turn, and sends all others away: however slow
 * the scanner is, most of those who serve the desk's pages stay free.
 */
final class Turns {

    private final Semaphore free;
    private final int mostWaiting;
    private final Duration patience;

    Turns(int atOnce, int mostWaiting, Duration patience) {
        this.free = new Semaphore(atOnce, true);
        this.mostWaiting = mostWaiting;
        this.patience = patience;
    }

    /**
     * Waits for a turn.
     *
     * @throws AttachmentRefused when too many others wait, or none of them is done for too long
     */
    void begin(String file) {
        if (free.getQueueLength() >= mostWaiting || !isFreeInTime()) {
            throw new AttachmentRefused(AttachmentRefused.Reason.BUSY, file);
        }
    }

    /** A turn that was begun is over. */
    void end() {
        free.release();
    }

    private boolean isFreeInTime() {
        try {
            return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
