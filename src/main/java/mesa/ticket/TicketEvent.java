package mesa.ticket;

/** Something that happened to a ticket, told to the other modules within the same transaction. */
public sealed interface TicketEvent {

    TicketNumber number();

    /**
     * The case file exists; the lifecycle starts now.
     *
     * @param proposedTeam the id of the team that is to get it where no rule says otherwise, or null
     */
    record TicketOpened(TicketNumber number, String proposedTeam) implements TicketEvent {}

    /** The status changed. */
    record TicketStatusChanged(TicketNumber number, TicketStatus from, TicketStatus to) implements TicketEvent {}

    /** Somebody said something; notes included. */
    record MessagePosted(TicketNumber number, long messageId, MessageKind kind, Actor author, boolean byRequesterSide)
            implements TicketEvent {}

    /** Somebody took the ticket or gave it away; the assignee is null when nobody has it. */
    record TicketAssigned(TicketNumber number, java.util.UUID assignee) implements TicketEvent {}

    /** Type, service, category, urgency or impact were corrected. */
    record TicketClassified(TicketNumber number) implements TicketEvent {}

    /** The priority is another one than before. */
    record TicketPrioritised(TicketNumber number) implements TicketEvent {}

    /** The ticket is with another team or at another level than before. */
    record TicketRouted(TicketNumber number) implements TicketEvent {}
}
