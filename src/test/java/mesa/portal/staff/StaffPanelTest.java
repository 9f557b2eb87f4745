package mesa.portal.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import mesa.MesaTest;
import mesa.Visitor;
import mesa.incident.DeskWalk;
import mesa.ticket.LinkKind;
import mesa.ticket.Links;
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
class StaffPanelTest {

    private static final String PANEL = "id=\"staff\"";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private Links links;

    @Autowired
    private Watchers watchers;

    private DeskWalk walk;
    private TicketNumber number;

    @BeforeEach
    void aTicketOfAna() {
        walk = new DeskWalk(desk);
        number = walk.open();
    }

    @Test
    void theDeskSeesWhoAskedAndHowToReachThem() {
        var panel = panel("luis", number);

        assertThat(panel)
                .contains("Ana Beltrán Núñez", "Dirección de Ingresos", "Secretaría de Finanzas")
                .contains("href=\"tel:5555550201\"", "href=\"mailto:ana@finanzas.localhost\"")
                .contains("Tiene cuenta en la mesa");
    }

    @Test
    void whoHasNoAccountIsToldApart() {
        var opened = Visitor.program(port, "luis").post("/api/v1/tickets", """
                {"type":"INCIDENT","subject":"Sin red","description":"Nada","service":"conectividad","urgency":"LOW",
                 "channel":"PHONE","requester":{"name":"Pedro Páramo","email":"pedro@x.localhost","phone":"55 1 (ext. 7)"}}""");

        var panel = panel("luis", new TicketNumber(JsonPath.read(opened.body(), "$.number")));

        assertThat(panel)
                .contains("Pedro Páramo", "Sin cuenta en la mesa", "href=\"tel:5517\"")
                .doesNotContain(">Área<", ">Organización<");
    }

    @Test
    void theDeskSeesOtherTicketsOfThePersonAndLinkedOnesWithTheirStatus() {
        var earlier = walk.open();
        walk.withdraw(earlier);
        var linked = new DeskWalk(desk).by("beto").open();
        links.add(linked, LinkKind.CAUSED_BY, number, walk.actor("luis"));

        var panel = panel("luis", number);

        assertThat(panel).containsSubsequence("Sus otros tickets", earlier.value(), "Retirado");
        assertThat(panel).containsSubsequence("Este ticket causó", linked.value(), "Nuevo", "Quitar");
    }

    @Test
    void theTasksTeamTakesItAndOthersAreToldWhoCan() {
        assertThat(panel("luis", number))
                .contains("Clasificar incidente", "Sin asignar", ">Tomarlo<", "Lucía Estrada Gómez")
                .contains("/camunda/app/tasklist/default/#/?task="
                        + walk.task(number).getId());
        assertThat(panel("marta", number))
                .contains("Lo puede tomar o asignar quien trabaja en Mesa de Ayuda.")
                .doesNotContain(">Tomarlo<", ">Asignar<");
        assertThat(panel("rosa", number)).doesNotContain(">Tomarlo<", "Abrir en Tasklist");

        walk.claim(number, "lucia");

        assertThat(panel("luis", number))
                .contains("Lucía Estrada Gómez", "Dejarlo sin asignar")
                .doesNotContain(">Tomarlo<");
    }

    @Test
    void whenAllIsDoneItStillSaysWhoWorkedOnIt() {
        walk.resolve(number, "luis");
        walk.approve(number);

        assertThat(panel("rosa", number))
                .contains("Ahora no hay ninguna tarea abierta", "Luis Ángel Domínguez", "Mesa de Ayuda");
    }

    @ParameterizedTest
    @ValueSource(strings = {"olga", "admin"})
    void whoOnlyReadsIsOfferedNothingToChange(String person) {
        links.add(number, LinkKind.RELATED, walk.open(), walk.actor("luis"));

        assertThat(panel(person, number)).contains("Ana Beltrán Núñez").doesNotContain("<form", "Nota interna");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana", "carla", "beto"})
    void nobodyElseSeesAnyOfIt(String person) {
        watchers.add(number, walk.person("beto").id(), walk.actor("luis"));

        var page = Visitor.loggedIn(port, person).get("/tickets/" + number);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(number.value())
                .doesNotContain(PANEL, "Para la mesa", "55 5555 0201", "/staff/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%3Cscript%3E", "task-gone", "link-circle", "TASK_GONE"})
    void whatTheAddressSaysIsOnlyShownWhereItIsKnown(String trouble) {
        var answer = Visitor.loggedIn(port, "luis")
                .get("/tickets/" + number + "?trouble=" + trouble + "&way=%22%3E%3Cb%3E&other=%22%3E%3Cb%3E");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("<script>", "\"><b>");
        assertThat(answer.body().contains("class=\"trouble\"")).isEqualTo(trouble.contains("-"));
    }

    private String panel(String person, TicketNumber ticket) {
        var page = Visitor.loggedIn(port, person).get("/tickets/" + ticket).body();
        return page.substring(page.indexOf(PANEL), page.indexOf("</aside>"));
    }
}
