package mesa.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.Arrays;
import java.util.Properties;
import java.util.UUID;
import mesa.MesaTest;
import mesa.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

@MesaTest
class EmbeddedMailServerTest {

    @Autowired
    private GreenMail server;

    @Autowired
    private JavaMailSender sender;

    @Autowired
    private StartMessage startMessage;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "soporte@mesa.localhost",
                "ana@finanzas.localhost",
                "luis@mesa.localhost",
                "nobody@pueblo.localhost"
            })
    void everybodyReadsTheirMailByImapWithTheOnePassword(String address) throws MessagingException {
        var subject = send(address, "<p>Hola</p>");

        try (var store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", server.getImap().getPort(), address, "mesa-demo");
            var inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);

            assertThat(Arrays.stream(inbox.getMessages()).map(EmbeddedMailServerTest::subjectOf))
                    .contains(subject);
        }
    }

    @Test
    void theMailboxShowsWhoeversMailNewestFirst() throws MessagingException {
        var first = send("ana@finanzas.localhost", "<p>Hola</p>");
        var second = send("luis@mesa.localhost", "<p>Hola</p>");

        var list = Visitor.at(port).get("/mailbox").body();

        assertThat(list).contains(first, second);
        assertThat(list.indexOf("luis@mesa.localhost")).isPositive();
    }

    @Test
    void aMailIsShownWithItsTextItsHeadersAndItsHtmlInAFrameThatRunsNothing() throws MessagingException {
        var subject = send("ana@finanzas.localhost", "<html><head></head><script>alert(1)</script><p>Hola</p></html>");
        var somebody = Visitor.at(port);
        var link = linkTo(subject, somebody.get("/mailbox").body());

        assertThat(somebody.get(link).body())
                .contains("<iframe", "sandbox=", "Hola, como texto", "Subject: " + subject);
        var html = somebody.get(link + "/html");
        assertThat(html.body()).contains("<p>Hola</p>", "<base target=\"_top\">");
        assertThat(html.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "sandbox")
                .doesNotContain("script-src");
        assertThat(somebody.get("/mailbox/none").statusCode()).isEqualTo(404);
    }

    @Test
    void theStartMessageSaysWhereEverythingIsAndWhoCanLogIn() {
        assertThat(startMessage.text())
                .contains("/login", "/camunda/app/tasklist/", "/camunda/app/cockpit/", "/mailbox", "/v3/api-docs")
                .contains("localhost:" + server.getSmtp().getPort(), "mesa-demo")
                .contains("ana", "beto", "luis", "marta", "ivan", "olga", "rosa", "admin");
    }

    private String send(String to, String html) throws MessagingException {
        var subject = "Prueba " + UUID.randomUUID();
        var mail = new MimeMessageHelper(sender.createMimeMessage(), true, "UTF-8");
        mail.setFrom("someone@mesa.localhost");
        mail.setTo(to);
        mail.setSubject(subject);
        mail.setText("Hola, como texto", html);
        sender.send(mail.getMimeMessage());
        return subject;
    }

    private static String linkTo(String subject, String list) {
        var end = list.indexOf("\">" + subject);
        return list.substring(list.lastIndexOf("href=\"", end) + 6, end);
    }

    private static String subjectOf(jakarta.mail.Message mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
