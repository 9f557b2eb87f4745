package mesa.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import mesa.MesaTest;
import mesa.Visitor;
import mesa.access.Newcomer;
import mesa.incident.DeskWalk;
import mesa.notification.Mailbox;
import mesa.portal.links.AskedLinks;
import mesa.ticket.Watchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What people can do who have forgotten their password, or never had one. */
@MesaTest
class LinksAcceptanceTest {

    private static final String NEW = "otra contraseña larga";

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private Watchers watchers;

    @LocalServerPort
    private int port;

    private Newcomer nova;

    @BeforeEach
    void novaComes() {
        nova = Newcomer.at(desk);
    }

    @AfterEach
    void novaGoes() {
        nova.close();
    }

    @Test
    void c2_aForgottenPasswordIsReplacedFromTheMail() {
        var visitor = Visitor.at(port);

        visitor.post(
                "/password/forgotten", Map.of("who", nova.email(), "_csrf", visitor.formToken("/password/forgotten")));
        var path = AskedLinks.link(mail("Su enlace para una contraseña nueva"), "/password/new/");
        visitor.post(path, Map.of("password", NEW, "_csrf", visitor.formToken(path)));

        assertThat(visitor.logIn(nova.username(), Newcomer.PASSWORD).body()).contains("no coinciden");
        assertThat(visitor.logIn(nova.username(), NEW).statusCode()).isEqualTo(302);
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void a12_theNumberAndTheMailAddressGiveALinkToTheStatus() {
        var walk = new DeskWalk(desk);
        var number = walk.open();
        watchers.add(number, nova.person().id(), walk.actor("ana"));
        var visitor = Visitor.at(port);

        visitor.post(
                "/status",
                Map.of(
                        "number",
                        number.value().toLowerCase().replace("-", " "),
                        "email",
                        nova.email(),
                        "_csrf",
                        visitor.formToken("/status")));

        var path = AskedLinks.link(mail("[" + number + "] Su enlace para ver cómo va"), "/visit/");
        var page = Visitor.at(port).get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(number.value(), "No abre desde ayer");
    }

    private MimeMessage mail(String subject) {
        List<MimeMessage> found = await().until(
                        () -> new AskedLinks(desk)
                                .mails(nova.email()).stream()
                                        .filter(mail -> subject.equals(Mailbox.header(mail, "Subject")))
                                        .toList(),
                        mails -> !mails.isEmpty());
        return found.get(0);
    }
}
