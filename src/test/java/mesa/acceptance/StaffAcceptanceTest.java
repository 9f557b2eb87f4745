package mesa.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.Map;
import java.util.regex.Pattern;
import mesa.MesaTest;
import mesa.Visitor;
import mesa.engine.TaskAssignment;
import mesa.incident.DeskWalk;
import mesa.ticket.MessageKind;
import mesa.ticket.TicketNumber;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What the five desks ask of the pages of their own people. */
@MesaTest(backgroundJobs = false)
class StaffAcceptanceTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private TaskAssignment assignment;

    @Test
    void c10_theDesksListHasTheStatusInTheSecondColumn() {
        var number = new DeskWalk(desk).open();

        var list = Visitor.loggedIn(port, "luis")
                .get("/tickets/all?status=open&q=" + number)
                .body();

        var heads =
                Pattern.compile("scope=\"col\"[^>]*>([^<]+)</th>").matcher(list).results();
        assertThat(heads.map(head -> head.group(1))).startsWith("Número", "Estado");
        var row =
                list.substring(list.indexOf("<tbody"), list.indexOf("</tbody>")).split("<td", -1);
        assertThat(row[1]).contains(number.value());
        assertThat(row[2]).contains(">Nuevo<");
    }

    @Test
    void e13_theDeskSeesForWhomAKeyUserRegistered() {
        var answer = Visitor.program(port, "carla").post("/api/v1/tickets", """
                {"type":"INCIDENT","subject":"Sin correo","description":"No entra","service":"correo","urgency":"LOW",
                 "requester":{"email":"ana@finanzas.localhost"}}""");
        var number = new TicketNumber(JsonPath.read(answer.body(), "$.number"));

        var page = Visitor.loggedIn(port, "luis").get("/tickets/" + number).body();

        assertThat(page).containsSubsequence("Quién lo solicitó", "Ana Beltrán Núñez", "55 5555 0201");
        assertThat(page).contains("Carla Muñoz Rivas");
    }

    @Test
    void e14_levelOneTakesTheTicketAndAddsWhatItFindsOutForTheDeskAlone() {
        var walk = new DeskWalk(desk);
        var number = walk.open();
        var luis = Visitor.loggedIn(port, "luis");
        var token = luis.formToken("/");
        var staff = "/tickets/" + number + "/staff/";

        luis.post(staff + "tasks/" + walk.task(number).getId() + "/take", Map.of("_csrf", token));
        luis.post(staff + "note", Map.of("_csrf", token, "words", "Usa la versión 3.2; falla desde la actualización."));

        assertThat(assignment.of(number)).allMatch(task -> task.isWith(walk.person("luis")));
        assertThat(walk.said(number, MessageKind.NOTE).author()).isEqualTo(walk.actor("luis"));
        assertThat(Visitor.loggedIn(port, "marta").get("/tickets/" + number).body())
                .contains("Usa la versión 3.2", "Solo para la mesa");
        assertThat(Visitor.loggedIn(port, "ana").get("/tickets/" + number).body())
                .doesNotContain("versión 3.2");
    }
}
