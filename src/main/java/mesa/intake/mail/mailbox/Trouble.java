package mesa.intake.mail.mailbox;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Why a mailbox can't be reached, in words of its own: what a server says may hold anything. */
final class Trouble {

    private Trouble() {}

    static String inWords(Throwable failure, Mailbox mailbox) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .map(cause -> reason(cause, mailbox))
                .filter(reason -> reason != null)
                .reduce((outer, inner) -> inner)
                .orElse("the connection broke (" + failure.getClass().getSimpleName() + ")");
    }

    private static String reason(Throwable cause, Mailbox mailbox) {
        if (cause instanceof TokenRefused) {
            return cause.getMessage();
        }
        if (cause instanceof SQLException) {
            return "the desk's own database does not answer";
        }
        if (cause instanceof AuthenticationFailedException) {
            return "the server does not let '%s' in".formatted(mailbox.username());
        }
        if (cause instanceof FolderNotFoundException) {
            return "there is no folder '%s'".formatted(mailbox.folder());
        }
        if (cause instanceof UnknownHostException) {
            return "nobody knows the server '%s'".formatted(mailbox.host());
        }
        if (cause instanceof ConnectException) {
            return "nobody answers at " + mailbox.server();
        }
        if (cause instanceof SocketTimeoutException) {
            return mailbox.server() + " does not answer in time";
        }
        if (String.valueOf(cause.getMessage()).startsWith("STARTTLS required")) {
            return mailbox.server() + " does not offer STARTTLS";
        }
        return cause instanceof SSLException
                ? "no safe connection to %s: its certificate or its TLS is not good".formatted(mailbox.server())
                : null;
    }
}
