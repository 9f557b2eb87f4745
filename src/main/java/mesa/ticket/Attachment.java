package mesa.ticket;

import java.time.Instant;
import java.util.UUID;

/**
 * A file kept with a ticket.
 *
 * @param mediaType what the content is, told from the content itself
 * @param size bytes
 * @param internal whether only the desk's own people may see it
 */
public record Attachment(
        UUID id,
        TicketNumber ticket,
        String fileName,
        String mediaType,
        long size,
        boolean internal,
        Actor addedBy,
        Instant addedAt) {

    /** Whether a browser may show it small: an image of a kind that E25 takes. */
    public boolean isPreviewable() {
        return mediaType.equals("image/png") || mediaType.equals("image/gif") || mediaType.equals("image/jpeg");
    }
}
