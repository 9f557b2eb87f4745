package mesa.ticket;

/** Numbers of tickets that the desk has not given yet, for tickets that are written past it. */
public final class NumbersToCome {

    private static final long FIRST = 5_000_000;

    private NumbersToCome() {}

    /** The number of the ticket at that place. */
    public static TicketNumber at(int place) {
        return TicketNumber.of(TicketType.INCIDENT, FIRST + place);
    }
}
