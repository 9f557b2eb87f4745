package mesa.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The mails that the mail server has for one address, oldest first.
 *
 * @param ticket the number of the ticket that they are about, or null for all mails
 */
public record Mailbox(GreenMail server, String ticket, String address) {

    /** All of them. */
    public List<MimeMessage> mails() {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> ticket == null || header(mail, "Subject").contains("[" + ticket + "]"))
                .filter(mail -> header(mail, "To").contains(address))
                .toList();
    }

    /** The only one. */
    public MimeMessage onlyMail() {
        assertThat(mails()).as("mails about %s for %s", ticket, address).hasSize(1);
        return mails().get(0);
    }

    /** What a mail says as plain text. */
    public static String plain(MimeMessage mail) {
        return part(mail, 0);
    }

    /** What a mail says as HTML. */
    public static String html(MimeMessage mail) {
        return part(mail, 1);
    }

    /** A header as a person reads it, empty when there is none. */
    public static String header(MimeMessage mail, String name) {
        try {
            if (name.equals("Subject")) {
                return Optional.ofNullable(mail.getSubject()).orElse("");
            }
            return String.join(", ", mail.getHeader(name) == null ? new String[0] : mail.getHeader(name));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(MimeMessage mail, int number) {
        try {
            BodyPart part = ((MimeMultipart) mail.getContent()).getBodyPart(number);
            return (String) part.getContent();
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
