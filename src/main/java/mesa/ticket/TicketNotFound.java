package mesa.ticket;

/** There is no ticket with that number, or not for the person who asks. */
public class TicketNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TicketNotFound(String number) {
        super("No ticket " + number);
    }
}
