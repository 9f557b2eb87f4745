package mesa.ticket;

import java.time.Instant;

/**
 * Something said about a ticket.
 *
 * @param text plain text
 * @param html the same as sanitised HTML, or null when it was plain
 */
public record Message(
        long id, TicketNumber ticket, MessageKind kind, Actor author, String text, String html, Instant postedAt) {}
