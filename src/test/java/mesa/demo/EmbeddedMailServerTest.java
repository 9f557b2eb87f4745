package mesa.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

        assertThat(subjectsAt(address)).contains(subject);
    }

    @Test
    void whatIsWrittenToAnAddressWithADetailComesToTheSameMailbox() throws MessagingException {
        var subject = send("soporte+abc123@mesa.localhost", "<p>Hola</p>");

        assertThat(subjectsAt("soporte@mesa.localhost")).contains(subject);
    }

    @Test
    void whoeverTriesMesaOutWritesToTheDeskByMail() throws MessagingException {
        var somebody = Visitor.at(port);
        var subject = "No imprime " + UUID.randomUUID();

        var answer = somebody.postWithFiles(
                "/mailbox", letter(somebody, "/mailbox", "from", "ana@finanzas.localhost", "subject", subject));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(subjectsAt("soporte@mesa.localhost")).contains(subject);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/mailbox?sent");
        assertThat(somebody.get("/mailbox?sent").body()).contains("El correo salió.");
    }

    @Test
    void whoeverTriesMesaOutAnswersWhatTheDeskWrote() throws MessagingException {
        var somebody = Visitor.at(port);
        var subject = send("ana@finanzas.localhost", "<p>Hola</p>");
        var link = linkTo(subject, somebody.get("/mailbox").body());
        var reply = letter(somebody, link, "from", "Ana <ana@finanzas.localhost>", "subject", "Re: " + subject);
        reply.put("answers", link.substring(link.lastIndexOf('/') + 1));

        assertThat(somebody.postWithFiles("/mailbox", reply).statusCode()).isEqualTo(302);

        var answered =
                somebody.get(linkTo("Re: " + subject, somebody.get("/mailbox").body()));
        assertThat(answered.body()).contains("In-Reply-To: ", "Para</dt>", "&gt; Hola, como texto");
        assertThat(subjectsAt("someone@mesa.localhost")).contains("Re: " + subject);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soporte@mesa.localhost", "soporte+inc-100067.abc@mesa.localhost"})
    void whatWentToTheDeskIsOnlyRead(String address) throws MessagingException {
        var somebody = Visitor.at(port);
        var subject = send(address, "<p>Hola</p>");

        var page =
                somebody.get(linkTo(subject, somebody.get("/mailbox").body())).body();

        assertThat(page).contains("Hola, como texto").doesNotContain("Responder como", "<form");
    }

    @Test
    void aMailWithoutASubjectCanBeOpened() throws MessagingException {
        var mail = new MimeMessageHelper(sender.createMimeMessage(), "UTF-8");
        mail.setFrom("someone@mesa.localhost");
        mail.setTo("nobody@pueblo.localhost");
        mail.setText("Hola");
        sender.send(mail.getMimeMessage());

        var list = Visitor.at(port).get("/mailbox").body();

        assertThat(list).contains("(sin asunto)</a>", "De someone@mesa.localhost para nobody@pueblo.localhost");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: <>",
                "From: \"Ana\" ana@@, <",
                "From: a@pueblo.localhost\nReply-To: <,>",
                "From: a@pueblo.localhost\nContent-Type: text/plain; charset=klingon",
                "From: a@pueblo.localhost\nContent-Type: multipart/mixed",
                "From: a@pueblo.localhost\nContent-Transfer-Encoding: odd"
            })
    void aMailThatKeepsToNoRuleHidesNoOther(String head) throws MessagingException {
        var subject = "Raro " + UUID.randomUUID();
        var raw = head + "\nTo: nobody@pueblo.localhost\nSubject: " + subject + "\n\nHola\n";
        var mail = new MimeMessage(null, new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
        server.setUser("odd@pueblo.localhost", "odd").deliver(mail);
        var somebody = Visitor.at(port);

        var list = somebody.get("/mailbox");

        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(somebody.get(linkTo(subject, list.body())).body()).contains(subject);
    }

    @Test
    void noPageOfSomebodyElseWritesToTheDesk() {
        var form = new HashMap<>(Map.of("from", "ana@finanzas.localhost", "subject", "Hola", "text", "Hola"));

        assertThat(Visitor.at(port).postWithFiles("/mailbox", form).statusCode())
                .isEqualTo(403);
    }

    private static Map<String, String> letter(Visitor visitor, String page, String... fields) {
        var letter = new HashMap<>(Map.of("text", "No sale nada", "_csrf", visitor.formToken(page)));
        for (var place = 0; place < fields.length; place += 2) {
            letter.put(fields[place], fields[place + 1]);
        }
        return letter;
    }

    private List<String> subjectsAt(String address) throws MessagingException {
        try (var store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", server.getImap().getPort(), address, "mesa-demo");
            var inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            return Arrays.stream(inbox.getMessages())
                    .map(EmbeddedMailServerTest::subjectOf)
                    .toList();
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
