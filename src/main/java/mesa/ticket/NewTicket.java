package mesa.ticket;

/**
 * What is needed to open a ticket, already validated.
 *
 * @param description plain text, may be long
 * @param service the id of the service
 * @param category the id of one of the service's categories, or null
 * @param impact null: the rule table decides as for one person
 * @param environment on what the fault was seen (E21), or null
 * @param proposedTeam the id of the team that is to get it where no rule says otherwise, or null
 */
public record NewTicket(
        TicketType type,
        String subject,
        String description,
        String service,
        String category,
        Channel channel,
        Requester requester,
        Urgency urgency,
        Impact impact,
        Actor openedBy,
        Environment environment,
        String proposedTeam) {

    /** Nobody proposes a team. */
    public NewTicket(
            TicketType type,
            String subject,
            String description,
            String service,
            String category,
            Channel channel,
            Requester requester,
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
