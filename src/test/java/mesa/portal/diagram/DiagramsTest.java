package mesa.portal.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mesa.MesaTest;
import mesa.Statements;
import mesa.Visitor;
import mesa.engine.LiveDiagram;
import mesa.engine.LiveDiagrams;
import mesa.incident.DeskWalk;
import mesa.ticket.TicketNumber;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@MesaTest(backgroundJobs = false)
class DiagramsTest {

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private LiveDiagrams diagrams;

    @Autowired
    private RepositoryService repository;

    @LocalServerPort
    private int port;

    private DeskWalk walk;
    private TicketNumber number;

    @BeforeEach
    void anIncidentIsRegistered() {
        walk = new DeskWalk(desk);
        number = walk.open();
    }

    @Test
    void whoseTicketItIsGetsEachOfItsDrawings() {
        var ana = Visitor.loggedIn(port, "ana");

        assertThat(drawings())
                .hasSize(2)
                .allSatisfy(drawing -> assertThat(ana.get(path(drawing)).body())
                        .contains("BPMNShape")
                        .doesNotContain("camunda", "${"));
    }

    @Test
    void whoMayNotSeeTheTicketIsNotToldThatThereIsADrawing() {
        var beto = Visitor.loggedIn(port, "beto");
        var nobody = Visitor.at(port);

        assertThat(beto.get(path(drawings().get(0))).statusCode()).isEqualTo(404);
        assertThat(nobody.get(path(drawings().get(0))).body()).doesNotContain("BPMNShape");
    }

    @Test
    void aTicketOpensNoOtherDrawingThanItsOwn() {
        var ana = Visitor.loggedIn(port, "ana");
        var phone = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("RegisterPhoneCall")
                .latestVersion()
                .singleResult();

        assertThat(ana.get(path(phone.getId())).statusCode()).isEqualTo(404);
        assertThat(ana.get(path("none")).statusCode()).isEqualTo(404);
    }

    @Test
    void aLongStoryCostsNoMoreStatementsThanAShortOne() {
        var ana = Visitor.loggedIn(port, "ana");
        ana.get("/tickets/" + number.value());
        var first = historyReadFor(ana);

        walk.ask(number, "luis");
        walk.say(number, "ana", "La 3.2");
        walk.escalate(number, "luis");
        walk.resolve(number, "marta");
        walk.reject(number);

        assertThat(historyReadFor(ana)).hasSameSizeAs(first).hasSizeLessThanOrEqualTo(2);
    }

    private List<String> historyReadFor(Visitor visitor) {
        return Statements.of(visitor, "/tickets/" + number.value()).stream()
                .filter(statement -> statement.contains("ACT_HI_"))
                .toList();
    }

    private List<String> drawings() {
        return diagrams.of(number).stream().map(LiveDiagram::definitionId).toList();
    }

    private String path(String drawing) {
        return "/tickets/" + number.value() + "/diagram/" + drawing;
    }
}
