package mesa.intake.mail.kept;

import java.time.Instant;
import mesa.ticket.TicketNumber;
import org.springframework.modulith.NamedInterface;

/**
 * What somebody of the desk decided about a message that waited.
 *
 * @param state how it ended: a name of {@link Fate.Kind}, {@code REFUSED} or {@code DELETED}
 * @param by who decided, as {@link mesa.ticket.Actor#reference} says it
 * @param subject empty when the message was deleted
 * @param ticket or null
 */
@NamedInterface("mail")
public record DecidedMail(long id, String state, Instant at, String by, String subject, TicketNumber ticket) {}
