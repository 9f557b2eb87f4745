package mesa.ticket;

import java.util.Optional;

/**
 * The number by which people speak of a ticket (A10), such as {@code INC-100017}: letters of the type, digits, and a
 * last digit that checks the others, so that a slip of the tongue or of a finger never finds somebody else's ticket.
 */
public record TicketNumber(String value) {

    /** The number for the n-th ticket of the desk. */
    static TicketNumber of(TicketType type, long sequence) {
        throw new UnsupportedOperationException();
    }

    /** The number as somebody typed or spoke it ({@code inc 100 017}, {@code #100017}), or empty when it is none. */
    public static Optional<TicketNumber> parse(String typed) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String toString() {
        return value;
    }
}
