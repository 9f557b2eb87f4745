package mesa.intake.mail;

import java.time.Instant;
import mesa.ticket.TicketNumber;

/**
 * What somebody wrote about a ticket who has nothing to do with it, as far as the desk knows.
 *
 * @param from the sender's address
 * @param reasonKey the key of the text that says why it is held
 * @param text how it begins
 */
public record HeldReply(
        long id, TicketNumber ticket, Instant receivedAt, String from, String subject, String reasonKey, String text) {}
