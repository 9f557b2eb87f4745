package mesa.intake.mail.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.ReadOnlyFolderException;
import java.security.cert.CertificateExpiredException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import mesa.intake.mail.mailbox.Mailbox.Tls;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What an administrator reads about a mailbox that can't be reached. */
class TroubleTest {

    private static final Mailbox MAILBOX = new Mailbox(
            null, "soporte@mesa.localhost", "imap.localhost", null, null, "x", Tls.IMAPS, null, "Ayuda", null);

    @TestFactory
    Stream<DynamicTest> itIsSaidWhatCanBeDoneAboutIt() {
        return Stream.of(
                says(
                        "the folder 'Ayuda' may only be read, and Mesa marks what it has taken",
                        new ReadOnlyFolderException(null)),
                says(
                        "the server does not let 'soporte@mesa.localhost' in (UNAVAILABLE)",
                        new AuthenticationFailedException("[UNAVAILABLE] secret-words of the server")),
                says(
                        "the server does not let 'soporte@mesa.localhost' in",
                        new AuthenticationFailedException("secret-words of the server")),
                says(
                        "imap.localhost:993 ended the connection",
                        new MessagingException("Connection dropped by server?")),
                says(
                        "no safe connection to imap.localhost:993: its certificate has run out",
                        new SSLHandshakeException("x").initCause(new CertificateExpiredException("NotAfter: ..."))),
                says(
                        "the connection broke (MessagingException)",
                        new MessagingException("secret-words of the server")));
    }

    @Test
    void aServerThatIsBusyRefusesNobody() {
        assertThat(Trouble.isRefusal(new AuthenticationFailedException("[UNAVAILABLE] x")))
                .isFalse();
        assertThat(Trouble.isRefusal(new MessagingException("x", new AuthenticationFailedException("[EXPIRED] x"))))
                .isTrue();
        assertThat(Trouble.isRefusal(new AuthenticationFailedException("LOGIN failed")))
                .isTrue();
    }

    private static DynamicTest says(String words, Throwable failure) {
        return DynamicTest.dynamicTest(
                words, () -> assertThat(Trouble.inWords(failure, MAILBOX)).isEqualTo(words));
    }
}
