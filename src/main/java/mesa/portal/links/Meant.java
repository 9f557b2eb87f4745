package mesa.portal.links;

import java.util.UUID;
import mesa.ticket.TicketNumber;

/**
 * What may be mailed on a request for a link.
 *
 * @param person who gets the mail, or null
 * @param ticket what it is about, or null
 */
public record Meant(Answer answer, UUID person, TicketNumber ticket) {

    /** The mails that there are; the diagram has a way for each. */
    public enum Answer {
        /** A link to a new password (C2). */
        PASSWORD_LINK,
        /** That the person has no log-in and needs none. */
        NO_PASSWORD_NEEDED,
        /** A link to a ticket (A12). */
        TICKET_LINK,
        /** None: nobody is known by what was typed, or they were sent enough. */
        NOTHING
    }

    static final Meant NOBODY = new Meant(Answer.NOTHING, null, null);
}
