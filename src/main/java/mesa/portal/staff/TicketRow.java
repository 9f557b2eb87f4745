package mesa.portal.staff;

import java.time.Instant;
import mesa.ticket.Priority;
import mesa.ticket.TicketNumber;
import mesa.ticket.TicketStatus;
import mesa.ticket.WaitingReason;

/**
 * A ticket in the list of all, with names instead of ids.
 *
 * @param waitingReason for whom it waits, or null
 * @param organisation the client organisation of who asked, or null
 * @param priority null until the rule table has spoken
 * @param team null until it was routed
 * @param assignee who works on it, null: nobody
 */
record TicketRow(
        TicketNumber number,
        TicketStatus status,
        WaitingReason waitingReason,
        String subject,
        String requester,
        String organisation,
        String service,
        Priority priority,
        String team,
        String assignee,
        Instant changedAt) {}
