package mesa.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.icegreen.greenmail.util.DummySSLSocketFactory;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import mesa.ServerCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailServerTest {

    private final JavaMailSenderImpl settings = new JavaMailSenderImpl();
    private StubbornMailServer receiver;
    private MailServer server;

    @BeforeEach
    void callTheReceiver() throws IOException {
        receiver = new StubbornMailServer();
        settings.setHost("127.0.0.1");
        settings.setPort(receiver.port());
        server = new MailServer(settings, new MailSettings(MailSettings.OWN, 20, Duration.ofSeconds(1)));
    }

    @AfterEach
    void hangUp() throws IOException {
        server.hangUp();
        receiver.close();
    }

    @Test
    void mailsThatFollowEachOtherGoOverOneConnection() throws MessagingException {
        for (var name : new String[] {"ana", "beto", "carla"}) send(name);

        assertThat(receiver.taken()).hasSize(3);
        assertThat(receiver.calls()).isOne();
    }

    @Test
    void oneConnectionCarriesNoMoreMailsThanServersLike() throws MessagingException {
        for (var mail : IntStream.rangeClosed(0, OpenConnections.MOST_MAILS).toArray()) send("person" + mail);

        assertThat(receiver.taken()).hasSize(OpenConnections.MOST_MAILS + 1);
        assertThat(receiver.calls()).isEqualTo(2);
    }

    @Test
    void aServerThatHungUpIsCalledAgain() throws MessagingException, IOException {
        send("ana");
        receiver.hangUp();

        send("beto");

        assertThat(receiver.taken()).hasSize(2);
        assertThat(receiver.calls()).isEqualTo(2);
    }

    @Test
    void anAddressThatIsRefusedDoesNotKeepTheNextMailBack() throws MessagingException {
        receiver.answerTo("nobody@example.org", "550 No such user");

        assertThatThrownBy(() -> send("nobody")).isInstanceOf(MailSendException.class);
        send("ana");

        assertThat(receiver.taken()).hasSize(1);
        assertThat(receiver.calls()).isOne();
    }

    @Test
    void anotherServerIsCalledOnceTheSettingsNameIt() throws MessagingException, IOException {
        send("ana");
        try (var other = new StubbornMailServer()) {
            settings.setPort(other.port());

            send("beto");

            assertThat(other.taken()).hasSize(1);
            server.hangUp();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"EHLO", "MAIL", "RCPT", "DATA"})
    void aServerThatNeverComesToAnEndIsGivenUpThoughItKeepsTalking(String command) {
        receiver.dawdleAt(command);

        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThatThrownBy(() -> send("ana"))
                        .isInstanceOf(MailException.class)
                        .hasStackTraceContaining("took more than 1 s for one mail"));
    }

    @Test
    void aMailThatFollowsSoonHasItsOwnTime() throws MessagingException {
        receiver.dawdleAt("RCPT");
        assertThatThrownBy(() -> send("ana")).isInstanceOf(MailException.class);
        receiver.dawdleAt("nothing");

        send("beto");

        assertThat(receiver.taken()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"smtp", "smtps"})
    void aServerThatSaysNothingIsGivenUpToo(String protocol) throws IOException {
        try (var silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            settings.setProtocol(protocol);
            settings.setPort(silent.getLocalPort());

            assertTimeoutPreemptively(
                    Duration.ofSeconds(10),
                    () -> assertThatThrownBy(() -> send("ana"))
                            .isInstanceOf(MailException.class)
                            .hasStackTraceContaining("SocketTimeoutException"));
        }
    }

    @Test
    void mailsGoOverAnEncryptedConnectionWithAllItsTimeOuts() throws MessagingException {
        ServerCertificate.install();
        var encrypted = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        encrypted.start();
        try {
            settings.setProtocol("smtps");
            settings.setPort(encrypted.getSmtps().getPort());
            for (var timeout : List.of("connectiontimeout", "timeout", "writetimeout"))
                settings.getJavaMailProperties().setProperty("mail.smtps." + timeout, "5000");
            settings.getJavaMailProperties().setProperty("mail.smtps.ssl.trust", "*");
            settings.getJavaMailProperties().setProperty("mail.smtps.ssl.checkserveridentity", "false");

            send("ana");
            send("beto");

            assertThat(encrypted.getReceivedMessages()).hasSize(2);
        } finally {
            encrypted.stop();
        }
    }

    @Test
    void mailsGoOverAnEncryptedConnectionWithTheDesksOwnCertificates() throws MessagingException, IOException {
        try (var encrypted = StubbornMailServer.encrypted()) {
            callWithOwnCertificates(encrypted.port());

            send("ana");
            send("beto");

            assertThat(encrypted.taken()).hasSize(2);
            assertThat(encrypted.calls()).isOne();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"EHLO", "RCPT", "DATA"})
    void aServerThatIsTrustedByTheDesksOwnCertificatesIsGivenUpTooThoughItKeepsTalking(String command)
            throws IOException {
        try (var encrypted = StubbornMailServer.encrypted()) {
            callWithOwnCertificates(encrypted.port());
            encrypted.dawdleAt(command);

            assertTimeoutPreemptively(
                    Duration.ofSeconds(10),
                    () -> assertThatThrownBy(() -> send("ana"))
                            .isInstanceOf(MailException.class)
                            .hasStackTraceContaining("took more than 1 s for one mail"));
        }
    }

    @Test
    void soIsOneThatNeverBeginsToEncrypt() throws IOException {
        try (var silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            callWithOwnCertificates(silent.getLocalPort());

            assertTimeoutPreemptively(
                    Duration.ofSeconds(10),
                    () -> assertThatThrownBy(() -> send("ana"))
                            .isInstanceOf(MailException.class)
                            .hasStackTraceContaining("SocketTimeoutException"));
        }
    }

    /** As {@code spring.mail.ssl.bundle} has it. */
    private void callWithOwnCertificates(int port) {
        var properties = settings.getJavaMailProperties();
        properties.setProperty("mail.smtp.ssl.enable", "true");
        properties.put("mail.smtp.ssl.socketFactory", new DummySSLSocketFactory());
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "false");
        for (var timeout : List.of("connectiontimeout", "timeout", "writetimeout"))
            properties.setProperty("mail.smtp." + timeout, "5000");
        settings.setPort(port);
        server = new MailServer(settings, new MailSettings(MailSettings.OWN, 20, Duration.ofSeconds(1)));
    }

    private void send(String name) throws MessagingException {
        var mail = server.newMail();
        mail.setFrom("soporte@example.org");
        mail.setRecipients(jakarta.mail.Message.RecipientType.TO, name + "@example.org");
        mail.setSubject("Hola");
        mail.setText("Hola");
        server.send(mail);
    }
}
