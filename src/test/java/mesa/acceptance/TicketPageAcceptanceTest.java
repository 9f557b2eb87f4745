package mesa.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import mesa.MesaTest;
import mesa.Visitor;
import mesa.incident.DeskWalk;
import mesa.notification.Mailbox;
import mesa.portal.ticket.PageOf;
import mesa.ticket.StagedFiles;
import mesa.ticket.TicketNumber;
import mesa.ticket.TicketStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What the five desks ask of the page of a ticket. */
@MesaTest(backgroundJobs = false)
class TicketPageAcceptanceTest {

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private StagedFiles staged;

    @Autowired
    private GreenMail mailServer;

    @LocalServerPort
    private int port;

    private DeskWalk walk;
    private TicketNumber number;
    private PageOf ana;

    @BeforeEach
    void aTicketIsOpen() {
        walk = new DeskWalk(desk);
        number = walk.open();
        ana = pageOf("ana");
    }

    @Test
    void c9_whoHasTheSameIncidentIsAddedByTheRequesterAndReadsAlong() {
        ana.watch("carla@finanzas.localhost");
        walk.resolve(number, "luis");
        walk.sendEverything(number);

        assertThat(ana.html()).contains("Carla Muñoz Rivas");
        assertThat(Mailbox.plain(new Mailbox(mailServer, number.value(), "carla@finanzas.localhost").onlyMail()))
                .contains("Reinicié el servicio.", "/tickets/" + number);
        assertThat(pageOf("carla").html()).contains("Reinicié el servicio.");
    }

    @Test
    void c11_aDetailedMessageIsKeptWholeWithItsFiles() throws IOException {
        var detail = "Paso 1: abro la página. ".repeat(80) + "Fin del relato.";
        var file = new ByteArrayInputStream("registro".getBytes(StandardCharsets.UTF_8));
        staged.stage(walk.person("ana").id(), "reply:" + number, "registro.txt", file);

        ana.say(detail);

        assertThat(pageOf("luis").html()).contains("Fin del relato.", "Seguir leyendo", "registro.txt");
    }

    @Test
    void c16_solvedMeansResuelto() {
        walk.resolve(number, "luis");

        assertThat(ana.html()).contains("data-status=\"RESOLVED\">Resuelto<", "Díganos si ya funciona");
    }

    @Test
    void c17_theRequesterPressesAprobarWithAnOptionalComment() {
        walk.resolve(number, "luis");

        ana.send("/solution", Map.of("approve", "1", "words", "Muchas gracias", "sure", "true"));

        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.CLOSED);
        assertThat(pageOf("luis").html()).contains("Aprobó la solución", "Muchas gracias");
    }

    @Test
    void c18_rechazarReturnsItToEnCursoAndTellsTheTechnician() {
        walk.resolve(number, "luis");

        ana.reject("Sigue sin abrir");
        walk.sendEverything(number);

        assertThat(ana.html()).contains("data-status=\"IN_PROGRESS\">En curso<");
        assertThat(new Mailbox(mailServer, number.value(), "luis@mesa.localhost").mails())
                .anySatisfy(mail -> assertThat(Mailbox.plain(mail)).contains("Sigue sin abrir"));
    }

    @Test
    void c20_theRequesterReadsWhatWasDoneAndByWhom() {
        walk.escalate(number, "luis");
        walk.claim(number, "marta");

        assertThat(ana.html()).contains("Historia", "Equipo: Soporte de Aplicaciones", "Lo atiende Marta Ibáñez Solís");
    }

    @Test
    void e23_aMessageOfEitherSideIsToldToTheOther() {
        walk.claim(number, "luis");
        ana.say("¿Cómo va?");
        pageOf("luis").say("Ya casi");
        walk.sendEverything(number);

        assertThat(new Mailbox(mailServer, number.value(), "luis@mesa.localhost").mails())
                .anySatisfy(mail -> assertThat(Mailbox.plain(mail)).contains("¿Cómo va?"));
        assertThat(new Mailbox(mailServer, number.value(), "ana@finanzas.localhost").mails())
                .anySatisfy(mail -> assertThat(Mailbox.plain(mail)).contains("Ya casi", "/tickets/" + number));
    }

    private PageOf pageOf(String username) {
        return new PageOf(Visitor.loggedIn(port, username), "/tickets/" + number);
    }
}
