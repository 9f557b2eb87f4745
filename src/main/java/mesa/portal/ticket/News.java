package mesa.portal.ticket;

import mesa.ticket.TicketStatus;

/**
 * What an open page shows already.
 *
 * @param seen the {@link Pulse} when it was made
 * @param first the oldest message of its newest page of the conversation
 * @param last the newest message
 * @param status the ticket's status
 */
record News(long seen, long first, long last, TicketStatus status) {

    boolean isOtherThan(TicketStatus now) {
        return status != null && status != now;
    }
}
