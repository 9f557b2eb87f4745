/** Looks into archives without unpacking them anywhere. Knows nothing of tickets, nor of what may be inside. */
package mesa.ticket.archive;
