package mesa.intake.mail.kept;

import java.util.Locale;
import mesa.intake.mail.reading.ReadMail;

/**
 * A message at the moment when it comes in.
 *
 * @param mailbox the name of the mailbox that got it
 * @param sender the address it says it comes from, in small letters, or null
 * @param beginning how its text begins
 * @param size bytes
 */
public record Arrival(String mailbox, MailKey key, String sender, String subject, String beginning, long size) {

    private static final int LONGEST_ADDRESS = 320;
    private static final int LONGEST_SUBJECT = 500;
    private static final int LONGEST_BEGINNING = 20_000;

    /** A message that could be read. */
    public static Arrival of(String mailbox, MailKey key, ReadMail mail, long size) {
        var sender = mail.from()
                .map(from -> Words.line(from.address(), LONGEST_ADDRESS).toLowerCase(Locale.ROOT));
        return new Arrival(
                mailbox,
                key,
                sender.filter(address -> !address.isEmpty()).orElse(null),
                Words.line(mail.subject(), LONGEST_SUBJECT),
                Words.shortened(mail.text().fresh(), LONGEST_BEGINNING),
                size);
    }

    /** A message in which nothing can be read. */
    public static Arrival unread(String mailbox, MailKey key, long size) {
        return new Arrival(mailbox, key, null, "", "", size);
    }
}
