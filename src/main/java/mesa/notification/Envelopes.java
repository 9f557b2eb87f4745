package mesa.notification;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import mesa.desk.Desk;
import org.springframework.mail.MailPreparationException;
import org.springframework.stereotype.Component;

/**
 * Puts a mail into its envelope. All mails about a ticket name the same ancestor, so that mail programs show them as
 * one conversation; the same mail always has the same id, so that a doubled one is recognised.
 */
@Component
class Envelopes {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final Desk desk;
    private final MailThreads threads;
    private final ReplyAddress answers;
    private final Clock clock;

    Envelopes(Desk desk, MailThreads threads, ReplyAddress answers, Clock clock) {
        this.desk = desk;
        this.threads = threads;
        this.answers = answers;
        this.clock = clock;
    }

    String messageId(Notice notice, Recipient recipient) {
        var same = "%s %s %s".formatted(notice.step(), notice.template(), recipient.key());
        var unique = UUID.nameUUIDFromBytes(same.getBytes(StandardCharsets.UTF_8));
        var about = notice.about() == null ? "mail" : notice.about();
        return "<%s.%s%s>".formatted(about, unique, ancestorDomain(desk));
    }

    /** The mail ready to be sent, or empty when the address is none. */
    Optional<MimeMessage> address(MimeMessage mail, Notice notice, Recipient recipient, MailText text) {
        try {
            var address = new InternetAddress(recipient.email().strip(), true);
            address.setPersonal(MailText.oneLine(recipient.name()), UTF_8);
            write(mail, address, text);
            mark(mail, notice, recipient);
            return Optional.of(mail);
        } catch (AddressException e) {
            return Optional.empty();
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new MailPreparationException(e);
        }
    }

    private void write(MimeMessage mail, InternetAddress to, MailText text)
            throws MessagingException, UnsupportedEncodingException {
        var both = new MimeMultipart("alternative");
        both.addBodyPart(part(text.plain(), "plain"));
        both.addBodyPart(part(text.html(), "html"));
        mail.setFrom(new InternetAddress(desk.email(), desk.name(), UTF_8));
        mail.setRecipient(Message.RecipientType.TO, to);
        mail.setSubject(text.subject(), UTF_8);
        mail.setContent(both);
        mail.setSentDate(Date.from(clock.instant()));
    }

    private static MimeBodyPart part(String text, String kind) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, kind);
        return part;
    }

    /** Says that a program wrote it (RFC 3834), so that no out-of-office answers, and to which mails it belongs. */
    private void mark(MimeMessage mail, Notice notice, Recipient recipient)
            throws MessagingException, UnsupportedEncodingException {
        mail.setHeader("Message-ID", messageId(notice, recipient));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("X-Auto-Response-Suppress", "OOF, AutoReply");
        if (notice.about() != null) {
            putToItsTicket(mail, notice, recipient);
        }
    }

    private void putToItsTicket(MimeMessage mail, Notice notice, Recipient recipient)
            throws MessagingException, UnsupportedEncodingException {
        var ancestors = threads.ancestors(notice.ticket(), recipient);
        mail.setHeader("In-Reply-To", ancestors.get(ancestors.size() - 1));
        mail.setHeader("References", String.join("\r\n ", ancestors));
        var answer = answers.of(notice.ticket(), recipient.person());
        mail.setReplyTo(new InternetAddress[] {new InternetAddress(answer, desk.name(), UTF_8)});
    }

    /** What stands behind the ticket's number in the id that all its mails name as their ancestor. */
    static String ancestorDomain(Desk desk) {
        return desk.email().substring(desk.email().indexOf('@'));
    }
}
