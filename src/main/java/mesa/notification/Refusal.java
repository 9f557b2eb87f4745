package mesa.notification;

import jakarta.mail.MessagingException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** What a mail server's no means: an address that it will never take, or trouble that passes. */
final class Refusal {

    private Refusal() {}

    /** Whether the server refused the address itself: a reply of the 500s to RCPT (RFC 5321, 4.2.1). */
    static boolean isForGood(MailException failure) {
        return causes(failure)
                .filter(SMTPAddressFailedException.class::isInstance)
                .map(SMTPAddressFailedException.class::cast)
                .anyMatch(refused -> refused.getReturnCode() >= 500);
    }

    /** The innermost reason in one line. */
    static String reason(MailException failure) {
        return causes(failure)
                .map(Throwable::getMessage)
                .filter(message -> message != null && !message.isBlank())
                .reduce((outer, inner) -> inner)
                .map(message -> message.strip().lines().findFirst().orElse(""))
                .orElse(failure.getClass().getSimpleName());
    }

    private static Stream<Throwable> causes(MailException failure) {
        var perMail = failure instanceof MailSendException several ? several.getMessageExceptions() : new Exception[0];
        return Stream.concat(Stream.of(failure), Arrays.stream(perMail).flatMap(Refusal::chain));
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Refusal::next);
    }

    private static Throwable next(Throwable failure) {
        var next = failure instanceof MessagingException mail ? mail.getNextException() : null;
        return next == null ? failure.getCause() : next;
    }
}
