package mesa.portal.staff;

import mesa.ticket.Ticket;

/**
 * A link of a ticket, as it reads from that ticket.
 *
 * @param way how they belong together
 * @param other the ticket at the other end
 */
record LinkRow(LinkWay way, Ticket other) {}
