package mesa.notification;

import jakarta.mail.MessagingException;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** What a mail server's no means: an address that it will never take, or trouble that passes. */
final class Refusal {

    private static final Pattern STATUS = Pattern.compile("^\\d{3}[ -](5\\.\\d{1,3}\\.\\d{1,3})(?!\\d)");

    private static final Set<String> SAYS_NOTHING = Set.of("5.0.0", "5.5.0");

    /**
     * The address (5.1.x), but not the sender's (5.1.7, 5.1.8); the mailbox (5.2.x); nobody there takes mail for it
     * (5.4.1, as Exchange says it, and 5.4.4).
     */
    private static final Pattern OF_THE_ADDRESS = Pattern.compile("5\\.1\\.(?![78]$)\\d+|5\\.2\\.\\d+|5\\.4\\.[14]");

    /** No such mailbox, elsewhere, full, not a name; a domain that takes no mail (RFC 7504). */
    private static final Set<Integer> CODES_OF_THE_ADDRESS = Set.of(550, 551, 552, 553, 556);

    private static final Pattern OF_THE_DESK = Pattern.compile(
            "relay|\\bauth|log.?in|policy|block(ed|.?list)|black.?list|spam|\\bspf\\b|\\bdkim\\b|\\bdmarc\\b|sender|starttls",
            Pattern.CASE_INSENSITIVE);

    /** What a server quotes in its answer: between angle brackets, and every word with an at sign in it. */
    private static final Pattern QUOTED = Pattern.compile("<[^>]*>|(\"[^\"]*\"|[^\\s<>\"(),:;@]*)@[^\\s<>\"(),:;]*");

    private Refusal() {}

    /**
     * Whether the server refused the address itself, now and for ever: a reply of the 500s to RCPT (RFC 5321, 4.2.1)
     * that says so. A server that does not want the desk's mails at all, because of how either is set up, says 500 as
     * well; taken for the addresses' fault, it would lose everybody's mails.
     */
    static boolean isForGood(MailException failure) {
        return causes(failure)
                .filter(SMTPAddressFailedException.class::isInstance)
                .map(SMTPAddressFailedException.class::cast)
                .anyMatch(refused -> refused.getReturnCode() >= 500 && blamesTheAddress(refused));
    }

    /** By the enhanced status (RFC 3463) where there is one that says something, else by the code and the words. */
    private static boolean blamesTheAddress(SMTPAddressFailedException refused) {
        var said = refused.getMessage() == null ? "" : refused.getMessage();
        var status = STATUS.matcher(said);
        if (status.find() && !SAYS_NOTHING.contains(status.group(1))) {
            return OF_THE_ADDRESS.matcher(status.group(1)).matches();
        }
        return CODES_OF_THE_ADDRESS.contains(refused.getReturnCode())
                && !OF_THE_DESK.matcher(inItsOwnWords(said)).find();
    }

    /** Without the address, whose name may sound like trouble of the desk's. */
    private static String inItsOwnWords(String said) {
        return QUOTED.matcher(said).replaceAll(" ");
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
