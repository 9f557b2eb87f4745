/** The page of one ticket: for whoever is logged in, and for whoever comes by the link of a mail. */
package mesa.portal.ticket;
