package mesa.intake.mail.kept;

import java.time.Instant;
import mesa.ticket.TicketNumber;
import org.springframework.modulith.NamedInterface;

/**
 * A message as the desk keeps it.
 *
 * @param state how it ended: a name of {@link Fate.Kind}, {@code REFUSED} or {@code DELETED}
 * @param ticket or null
 * @param message the id of the message in the ticket's conversation that it became, or null
 */
@NamedInterface("mail")
public record ReceivedMail(
        long id,
        String mailbox,
        String messageId,
        Instant receivedAt,
        String from,
        String subject,
        long size,
        String state,
        String reasonKey,
        TicketNumber ticket,
        Long message) {}
