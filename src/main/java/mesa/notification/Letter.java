package mesa.notification;

import java.util.Map;
import mesa.directory.Person;
import mesa.ticket.TicketNumber;

/**
 * A mail to one person, about themselves or about a ticket of theirs, such as the link to a new password (C2).
 *
 * @param step what stays the same when the step is tried again, and differs for every other
 * @param by the label of the diagram's step, which the ticket's timeline names
 * @param template the mail's name, such as {@code password-link}
 * @param ticket what it is about, or null
 * @param facts what its wording can name beside the desk and the receiver's name; a link is made just for this mail
 */
public record Letter(
        String step, String by, String template, Person to, TicketNumber ticket, Map<String, Object> facts) {

    /** Tells nothing of the facts, because there are links among them. */
    @Override
    public String toString() {
        return "Letter[%s, %s, to=%s, ticket=%s]".formatted(step, template, to.id(), ticket);
    }
}
