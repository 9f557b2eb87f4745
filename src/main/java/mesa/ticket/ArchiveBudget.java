package mesa.ticket;

import java.time.Duration;
import mesa.ticket.AttachmentRefused.Reason;
import mesa.ticket.TicketSettings.ArchiveLimits;

/**
 * How far the desk still looks into one file that was sent: counted by what is really there, through all archives
 * inside it, whatever they say of themselves.
 */
final class ArchiveBudget {

    /** Some archives are made to be slow. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final ArchiveLimits limits;
    private final String name;
    private int entries;
    private long unpacked;
    private long begun;

    ArchiveBudget(ArchiveLimits limits, String name) {
        this.limits = limits;
        this.name = name;
    }

    /** One more archive inside the others. */
    void goDown(int depth) {
        if (depth > limits.depth()) {
            throw new AttachmentRefused(Reason.ARCHIVE_TOO_DEEP, name, limits.depth());
        }
    }

    /** One more file or folder. */
    void find() {
        if (entries++ == 0) begun = System.nanoTime();
        refuseTooMuch();
    }

    /** So many bytes more. */
    void unpack(long bytes) {
        unpacked += bytes;
        refuseTooMuch();
    }

    private void refuseTooMuch() {
        if (entries > limits.entries() || unpacked > limits.unpacked().toBytes() || takesTooLong()) {
            throw new AttachmentRefused(
                    Reason.ARCHIVE_TOO_LARGE,
                    name,
                    limits.entries(),
                    limits.unpacked().toMegabytes());
        }
    }

    private boolean takesTooLong() {
        return System.nanoTime() - begun > LONGEST.toNanos();
    }
}
