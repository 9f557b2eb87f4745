package mesa.portal.links;

import java.util.Optional;
import java.util.regex.Pattern;
import mesa.ticket.TicketNumber;

/**
 * What somebody typed to see how a ticket is doing. What is wrong with it is told by looking at the letters alone,
 * never by looking anything up.
 */
record Typed(String number, String email) {

    /** The longest mail address that there can be (RFC 5321), and longer than any user name. */
    static final int LONGEST = 254;

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+");

    static Typed of(String number, String email) {
        return new Typed(number.strip(), email.strip());
    }

    /** The message that says what is wrong with the number, or null. */
    String numberProblem() {
        if (number.isEmpty()) return "status-link.number.missing";
        return ticket().isEmpty() ? "status-link.number.wrong" : null;
    }

    /** The message that says what is wrong with the mail address, or null. */
    String emailProblem() {
        if (email.isEmpty()) return "status-link.email.missing";
        return email.length() > LONGEST || !ADDRESS.matcher(email).matches() ? "status-link.email.wrong" : null;
    }

    boolean isSound() {
        return numberProblem() == null && emailProblem() == null;
    }

    Optional<TicketNumber> ticket() {
        return TicketNumber.parse(number);
    }
}
