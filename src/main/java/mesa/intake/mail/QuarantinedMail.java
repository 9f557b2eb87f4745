package mesa.intake.mail;

import java.time.Instant;

/**
 * A message that the desk's people have to look at.
 *
 * @param mailbox the name of the mailbox it came to
 * @param from the sender's address, or null when there is none
 * @param subject may be empty
 * @param reasonKey the key of the text that says why it is here
 * @param detail what is to be known beside it, or null
 * @param size bytes
 * @param beginning how its text begins, may be empty
 */
public record QuarantinedMail(
        long id,
        String mailbox,
        Instant receivedAt,
        String from,
        String subject,
        String reasonKey,
        String detail,
        long size,
        String beginning) {}
