package mesa.intake.mail.deeds;

import mesa.ticket.Message;

/**
 * Somebody wrote by mail about a ticket who has nothing to do with it, and waits for a technician to accept that.
 *
 * @param note what the ticket's conversation says of it, for the desk
 */
public record ReplyHeld(Message note) {}
