package mesa.intake.mail.mailbox;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderClosedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.ReadOnlyFolderException;
import jakarta.mail.StoreClosedException;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import mesa.intake.mail.kept.DatabaseTrouble;
import org.eclipse.angus.mail.iap.ConnectionException;

/** Why a mailbox can't be reached, in words of its own: what a server says may hold anything. */
final class Trouble {

    private static final String DATABASE = "the desk's own database does not answer";
    private static final Set<String> BUSY = Set.of(" (UNAVAILABLE)", " (LIMIT)", " (INUSE)");
    private static final Pattern CODE = Pattern.compile("\\[([A-Z-]{3,30})]");

    private Trouble() {}

    static String inWords(Throwable failure, Mailbox mailbox) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .map(cause -> reason(cause, mailbox))
                .filter(reason -> reason != null)
                .reduce((outer, inner) -> inner)
                .orElse("the connection broke (" + failure.getClass().getSimpleName() + ")");
    }

    /** Why mails can't be taken in. */
    static String withMails(Throwable failure) {
        return DatabaseTrouble.isAway(failure)
                ? DATABASE
                : "something failed (" + failure.getClass().getSimpleName() + ")";
    }

    /** Whether the server knows the log-in and does not want it; it may also just be busy (RFC 5530). */
    static boolean isRefusal(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(AuthenticationFailedException.class::isInstance)
                .anyMatch(refused -> !BUSY.contains(code(refused)));
    }

    private static String reason(Throwable cause, Mailbox mailbox) {
        if (cause instanceof TokenRefused) {
            return cause.getMessage();
        }
        if (cause instanceof SQLException) {
            return DATABASE;
        }
        if (cause instanceof AuthenticationFailedException) {
            return "the server does not let '%s' in%s".formatted(mailbox.username(), code(cause));
        }
        if (cause instanceof FolderNotFoundException) {
            return "there is no folder '%s'".formatted(mailbox.folder());
        }
        if (cause instanceof ReadOnlyFolderException) {
            return "the folder '%s' may only be read, and Mesa marks what it has taken".formatted(mailbox.folder());
        }
        return ofTheConnection(cause, mailbox);
    }

    /** What the server names as its reason (RFC 5530); free text may hold anything and is left out. */
    private static String code(Throwable cause) {
        var code = CODE.matcher(String.valueOf(cause.getMessage()));
        return code.lookingAt() ? " (" + code.group(1) + ")" : "";
    }

    private static String ofTheConnection(Throwable cause, Mailbox mailbox) {
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
        if (isHangUp(cause)) {
            return mailbox.server() + " ended the connection";
        }
        var unsafe = inTheCertificate(cause);
        return unsafe == null ? null : "no safe connection to %s: %s".formatted(mailbox.server(), unsafe);
    }

    private static boolean isHangUp(Throwable cause) {
        return cause instanceof EOFException
                || cause instanceof ConnectionException
                || cause instanceof FolderClosedException
                || cause instanceof StoreClosedException
                || String.valueOf(cause.getMessage()).startsWith("Connection dropped");
    }

    private static boolean isForAnotherName(Throwable cause) {
        return cause instanceof CertificateException
                && String.valueOf(cause.getMessage()).startsWith("No ");
    }

    private static String inTheCertificate(Throwable cause) {
        if (cause instanceof CertificateExpiredException) {
            return "its certificate has run out";
        }
        if (cause instanceof CertPathBuilderException) {
            return "nobody whom Mesa trusts signed its certificate (the setting ssl-bundle names an authority of your own)";
        }
        if (cause instanceof SSLPeerUnverifiedException || isForAnotherName(cause)) {
            return "its certificate is for another name";
        }
        return cause instanceof SSLException ? "its certificate or its TLS is not good" : null;
    }
}
