package mesa.ticket;

/** The ticket, as it stands, can't be changed like that; the message says how it stands. */
public class TicketChangeRefused extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private TicketChangeRefused(String message) {
        super(message);
    }

    static TicketChangeRefused status(Ticket ticket, TicketStatus wanted) {
        return new TicketChangeRefused(
                "%s is %s and can't become %s".formatted(ticket.number(), ticket.status(), wanted));
    }

    static TicketChangeRefused over(Ticket ticket) {
        return new TicketChangeRefused(
                "%s is %s and can't be changed any more".formatted(ticket.number(), ticket.status()));
    }
}
