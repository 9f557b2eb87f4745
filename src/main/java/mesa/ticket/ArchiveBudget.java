package mesa.ticket;

import mesa.ticket.AttachmentRefused.Reason;
import mesa.ticket.TicketSettings.ArchiveLimits;

/**
 * How far the desk still looks into one file that was sent: counted by what is really there, through all archives
 * inside it, whatever they say of themselves.
 */
final class ArchiveBudget {

    private final ArchiveLimits limits;
    private final String name;
    private int entries;
    private long unpacked;

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
        entries++;
        refuseTooMuch();
    }

    /** So many bytes more. */
    void unpack(long bytes) {
        unpacked += bytes;
        refuseTooMuch();
    }

    private void refuseTooMuch() {
        if (entries > limits.entries() || unpacked > limits.unpacked().toBytes()) {
            throw new AttachmentRefused(
                    Reason.ARCHIVE_TOO_LARGE,
                    name,
                    limits.entries(),
                    limits.unpacked().toMegabytes());
        }
    }
}
