package mesa.portal.staff;

/**
 * A ticket in the list of what comes due.
 *
 * @param overdue whether its deadline has passed
 * @param paused whether its time stands still since then
 * @param target what was promised, in words
 * @param due when that comes or came due, as a sentence
 * @param distance how long until then or since, such as {@code en 2 h}
 */
record AtRiskRow(TicketRow ticket, boolean overdue, boolean paused, String target, String due, String distance) {}
