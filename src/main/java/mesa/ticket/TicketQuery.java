package mesa.ticket;

import java.util.UUID;

/**
 * Which tickets to list; null means any.
 *
 * @param words searched in number, subject, description and conversation, accents ignored
 * @param requester only those asked by this person
 * @param visibleTo only those this person asked or watches; null for the desk's own people
 * @param after the number behind which the page begins (newest first), or null for the first page
 * @param limit 1 to 100
 */
public record TicketQuery(
        String words,
        TicketStatus status,
        String service,
        UUID requester,
        UUID visibleTo,
        TicketNumber after,
        int limit) {}
