package mesa.portal.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import mesa.MesaTest;
import mesa.Visitor;
import mesa.access.SignedLinks;
import mesa.incident.DeskWalk;
import mesa.servicelevel.PromisedTickets;
import mesa.ticket.TicketNumber;
import mesa.ticket.Watchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@MesaTest(backgroundJobs = false)
class DeadlinesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext desk;

    private DeskWalk walk;
    private PromisedTickets tickets;

    @BeforeEach
    void anaAsks() {
        walk = new DeskWalk(desk).by("ana");
        tickets = new PromisedTickets(desk, walk);
    }

    @Test
    void theRequesterReadsWhatIsPromised() {
        assertThat(box("ana", tickets.opened(Duration.ofMinutes(30))))
                .contains("Lo que le prometimos", "Le prometimos responder a más tardar ")
                .contains("Le prometimos resolverlo a más tardar ")
                .contains("aria-label=\"Tiempo usado: 25 %\"");
    }

    @Test
    void whatIsLateIsSaidAndExcused() {
        assertThat(box("ana", tickets.overdue()))
                .contains("Debimos resolverlo a más tardar ", "Vamos tarde y le pedimos una disculpa.", ">Vencido<");
    }

    @Test
    void whatWasLateWhenTheRequesterTookItBackWasNeverAnswered() {
        var number = tickets.overdue();
        walk.withdraw(number);

        assertThat(box("ana", number)).doesNotContain("Le respondimos", "Lo resolvimos");
        assertThat(box("luis", number)).contains(">Ya no cuenta<").doesNotContain(">Cumplido tarde<");
    }

    @Test
    void whileTheDeskWaitsForTheRequesterThatIsWhatItSays() {
        assertThat(box("ana", tickets.paused()))
                .contains("El plazo para resolverlo está en pausa: esperamos su respuesta.")
                .contains("Le respondimos ", "a tiempo.");
        assertThat(box("luis", tickets.paused())).contains("En pausa desde ", "se espera la respuesta del solicitante");
    }

    @Test
    void theDeskReadsHowMuchIsLeftAndWhoDidWhat() {
        assertThat(box("luis", tickets.answered()))
                .contains(">Plazos<", "Tiempo restante: ", " de 8 h.", "Nivel de servicio: Oro")
                .contains("Horario: Todos los días, las 24 horas", "Luis Ángel Domínguez");
    }

    @Test
    void reopeningGoesOnAndDoesNotBeginAnew() {
        assertThat(box("luis", tickets.reopened())).contains("sigue contando: se reabrió, todavía falla; van 2 h");
    }

    @Test
    void whatIsNoLongerPromisedIsNotHeldUpToTheRequester() {
        var number = tickets.opened(Duration.ofMinutes(30));
        tickets.promiseNothing(number);

        assertThat(box("ana", number)).doesNotContain("Lo que le prometimos", "deadline");
        assertThat(box("luis", number)).contains(">Ya no cuenta<", "cambió el nivel de servicio");
    }

    @Test
    void theDesksOwnDeadlinesAndNamesAreNotForOthers() {
        var number = tickets.withTeam(Duration.ofHours(3));
        tickets.reach(number, 80);

        assertThat(box("luis", number))
                .contains(
                        "Equipo: Redes y Telecomunicaciones",
                        "SelectTeamTarget",
                        "llegó a este equipo",
                        "se usó el 80 % del plazo");
        assertThat(box("ana", number))
                .doesNotContain("Redes y Telecomunicaciones", "SelectTeamTarget", "Clasificación", "80 % del plazo");
    }

    @Test
    void whoOnlyWatchesReadsThePromiseAsSomebodyElses() {
        var number = tickets.opened(Duration.ofMinutes(30));
        desk.getBean(Watchers.class).add(number, walk.person("beto").id(), walk.actor("luis"));

        assertThat(box("beto", number))
                .contains("Lo que prometimos", "Prometimos resolverlo ")
                .doesNotContain("Le prometimos");
    }

    @Test
    void whoComesByTheLinkOfAMailReadsThePromiseToo() {
        var number = tickets.opened(Duration.ofMinutes(30));
        var subject = number + ":" + walk.person("ana").id();
        var link = "/visit/" + desk.getBean(SignedLinks.class).sign("visit", subject, Duration.ofDays(1));

        assertThat(Visitor.at(port).get(link).body()).contains("Le prometimos resolverlo a más tardar ");
        assertThat(Visitor.at(port).get(link + "/clock").body()).contains("Le prometimos resolverlo a más tardar ");
        assertThat(Visitor.at(port).get(link + "x/clock").statusCode()).isEqualTo(404);
    }

    @Test
    void theBoxAloneIsRenewedEachMinute() {
        var number = tickets.opened(Duration.ofMinutes(30));
        var renewed = Visitor.loggedIn(port, "ana").get("/tickets/" + number + "/clock");

        assertThat(renewed.statusCode()).isEqualTo(200);
        assertThat(renewed.body().strip())
                .startsWith("<div id=\"clock\"")
                .contains("hx-swap-oob=\"true\"", "Le prometimos resolverlo")
                .doesNotContain("<html", "id=\"conversation\"");
        assertThat(Visitor.loggedIn(port, "ana").get("/tickets/" + number).body())
                .contains("hx-get=\"/tickets/" + number + "/clock\"");
    }

    @Test
    void forWhomTheTicketIsNoneThereAreNoDeadlines() {
        var number = tickets.opened(Duration.ofMinutes(30));

        assertThat(Visitor.loggedIn(port, "beto")
                        .get("/tickets/" + number + "/clock")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Visitor.at(port).get("/tickets/" + number + "/clock").statusCode())
                .isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/tickets"})
    void theListOfOnesOwnTicketsNamesTheNextPromise(String list) {
        var number = tickets.answered();

        var page = Visitor.loggedIn(port, "ana").get(list).body();

        assertThat(page).containsSubsequence(number.value(), "Solución prometida a más tardar ");
    }

    @Test
    void theListSaysWhereTheDeskIsLate() {
        tickets.overdue();

        assertThat(Visitor.loggedIn(port, "ana").get("/tickets").body())
                .contains("Vamos tarde con la respuesta prometida a más tardar ");
    }

    private String box(String person, TicketNumber number) {
        var page = Visitor.loggedIn(port, person).get("/tickets/" + number).body();
        return page.substring(page.indexOf("id=\"clock\""), page.indexOf("id=\"where\""));
    }
}
