package mesa.intake.mail.mailbox;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Clock;
import java.util.Properties;
import mesa.intake.mail.mailbox.Mailbox.Tls;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.springframework.boot.ssl.SslBundles;

/** The mail server of one mailbox, and how the desk logs in there. */
final class MailServer {

    private static final String CONNECTING = "10000";
    private static final String ANSWERING = "60000";
    private static final String AT_ONCE = Integer.toString(256 * 1024);

    private final Mailbox mailbox;
    private final AccessTokens tokens;
    private final FirstMails firstMails;
    private final Properties settings;

    MailServer(Mailbox mailbox, SslBundles certificates, FirstMails firstMails, Clock clock) {
        this.mailbox = mailbox;
        this.tokens = mailbox.oauth2() == null ? null : new AccessTokens(mailbox.oauth2(), clock);
        this.firstMails = firstMails;
        this.settings = settings();
        if (mailbox.sslBundle() != null) {
            var trusted = certificates.getBundle(mailbox.sslBundle()).createSslContext();
            settings.put("mail.imap.ssl.socketFactory", trusted.getSocketFactory());
            settings.setProperty("mail.imap.socketFactory.fallback", "false"); // or it tries whom Java trusts, too
        }
    }

    private Properties settings() {
        var settings = new Properties();
        settings.setProperty("mail.imap.connectiontimeout", CONNECTING);
        settings.setProperty("mail.imap.timeout", ANSWERING);
        settings.setProperty("mail.imap.writetimeout", ANSWERING);
        settings.setProperty("mail.imap.peek", "true"); // to fetch is not to mark
        settings.setProperty("mail.imap.fetchsize", AT_ONCE);
        settings.setProperty("mail.imap.ssl.enable", Boolean.toString(mailbox.tls() == Tls.IMAPS));
        settings.setProperty("mail.imap.starttls.enable", Boolean.toString(mailbox.tls() == Tls.STARTTLS));
        settings.setProperty("mail.imap.starttls.required", Boolean.toString(mailbox.tls() == Tls.STARTTLS));
        settings.setProperty("mail.imap.ssl.checkserveridentity", "true");
        settings.setProperty("mail.imap.auth.mechanisms", tokens == null ? "PLAIN LOGIN" : "XOAUTH2");
        return settings;
    }

    /** Connects, logs in and opens the mailbox; a token that is not taken is tried once more with a new one. */
    OpenMailbox open() throws MessagingException, TokenRefused {
        try {
            return OpenMailbox.of(logIn(), mailbox, firstMails);
        } catch (AuthenticationFailedException e) {
            if (tokens == null) {
                throw e;
            }
            tokens.forget();
            return OpenMailbox.of(logIn(), mailbox, firstMails);
        }
    }

    private IMAPStore logIn() throws MessagingException, TokenRefused {
        var store = (IMAPStore) Session.getInstance(settings).getStore("imap");
        var secret = tokens == null ? mailbox.password() : tokens.current();
        store.connect(mailbox.host(), mailbox.port(), mailbox.username(), secret);
        return store;
    }
}
