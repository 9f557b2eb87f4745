package mesa.intake.mail.deeds;

import mesa.ticket.Message;

/** Somebody wrote by mail to a ticket that was over already; the message is at the ticket. */
public record LateAnswer(Message message) {}
