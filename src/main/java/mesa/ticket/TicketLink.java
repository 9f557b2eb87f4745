package mesa.ticket;

/** Two tickets that belong together, seen from the first. */
public record TicketLink(TicketNumber from, LinkKind kind, TicketNumber to) {}
