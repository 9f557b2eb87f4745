package mesa.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
        server = new MailServer(settings);
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

    private void send(String name) throws MessagingException {
        var mail = server.newMail();
        mail.setFrom("soporte@example.org");
        mail.setRecipients(jakarta.mail.Message.RecipientType.TO, name + "@example.org");
        mail.setSubject("Hola");
        mail.setText("Hola");
        server.send(mail);
    }
}
