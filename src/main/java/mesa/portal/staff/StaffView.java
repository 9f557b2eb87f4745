package mesa.portal.staff;

import mesa.ticket.Ticket;

/**
 * A ticket as the desk's own people see it.
 *
 * @param mayWork whether the person takes part in the work on it, or only reads
 */
record StaffView(Ticket ticket, boolean mayWork) {}
