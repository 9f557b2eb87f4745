package mesa.intake;

import mesa.directory.ContactDetails;
import mesa.ticket.Actor;
import mesa.ticket.Channel;
import mesa.ticket.Environment;
import mesa.ticket.Impact;
import mesa.ticket.TicketType;
import mesa.ticket.Urgency;

/**
 * The one command behind every channel.
 *
 * @param service the id of a service
 * @param category the id of one of its categories, or null
 * @param impact or null
 * @param requester who asks; a mail address that is unknown to the desk is registered (A11); null: who opens it
 * @param openedBy who opens it: the requester, or an agent or key user for them
 * @param environment on what the fault was seen, as the system collected it (E21), or null
 * @param proposedTeam the id of the team that is to get it where no rule says otherwise (E19), or null
 */
public record OpenTicket(
        TicketType type,
        String subject,
        String description,
        String service,
        String category,
        Channel channel,
        ContactDetails requester,
        Urgency urgency,
        Impact impact,
        Actor openedBy,
        Environment environment,
        String proposedTeam) {

    /** Nobody proposes a team. */
    public OpenTicket(
            TicketType type,
            String subject,
            String description,
            String service,
            String category,
            Channel channel,
            ContactDetails requester,
            Urgency urgency,
            Impact impact,
            Actor openedBy,
            Environment environment) {
        this(
                type,
                subject,
                description,
                service,
                category,
                channel,
                requester,
                urgency,
                impact,
                openedBy,
                environment,
                null);
    }
}
