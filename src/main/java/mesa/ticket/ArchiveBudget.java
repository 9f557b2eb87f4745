package mesa.ticket;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.LongSupplier;
import mesa.ticket.AttachmentRefused.Reason;
import mesa.ticket.TicketSettings.ArchiveLimits;

/**
 * How far the desk still looks into one file that was sent: counted by what is really there, through all archives
 * inside it, whatever they say of themselves.
 */
final class ArchiveBudget {

    /** Some archives are made to be slow. Counted is work, so that a busy machine refuses nobody's archive. */
    private static final Duration MOST_WORK = Duration.ofSeconds(30);

    /** Bytes after which the work is looked at again. */
    private static final int STEP = 64 * 1024;

    private final ArchiveLimits limits;
    private final String name;
    private final LongSupplier work;
    private int entries;
    private long unpacked;
    private long begun;

    ArchiveBudget(ArchiveLimits limits, String name) {
        this(limits, name, ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime);
    }

    /** With the nanoseconds that the processor has worked for whoever looks into the file. */
    ArchiveBudget(ArchiveLimits limits, String name, LongSupplier work) {
        this.limits = limits;
        this.name = name;
        this.work = work;
    }

    /** One more archive inside the others. */
    void goDown(int depth) {
        if (depth > limits.depth()) {
            throw new AttachmentRefused(Reason.ARCHIVE_TOO_DEEP, name, limits.depth());
        }
    }

    /** One more file or folder. */
    void find() {
        if (entries++ == 0) begun = work.getAsLong();
        refuseIf(entries > limits.entries() || isTooMuchWork());
    }

    /** So many bytes more. */
    void unpack(long bytes) {
        var before = unpacked;
        unpacked += bytes;
        refuseIf(unpacked > limits.unpacked().toBytes() || unpacked / STEP > before / STEP && isTooMuchWork());
    }

    private void refuseIf(boolean tooMuch) {
        if (tooMuch) {
            throw new AttachmentRefused(
                    Reason.ARCHIVE_TOO_LARGE,
                    name,
                    limits.entries(),
                    limits.unpacked().toMegabytes());
        }
    }

    private boolean isTooMuchWork() {
        return work.getAsLong() - begun > MOST_WORK.toNanos();
    }
}
