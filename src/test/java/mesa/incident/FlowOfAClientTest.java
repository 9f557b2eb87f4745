package mesa.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import mesa.MesaTest;
import mesa.servicelevel.ServiceClocks;
import mesa.ticket.TicketNumber;
import mesa.ticket.TicketStatus;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@MesaTest(backgroundJobs = false)
class FlowOfAClientTest {

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private RepositoryService repository;

    private Deployment deployed;

    @BeforeEach
    void aProcessOwnerDeploysTheClientsFlowWhileTheDeskIsRunning() {
        deployed = repository
                .createDeployment()
                .name("the institute's own flow")
                .addClasspathResource("client-flows/FastIncident.bpmn")
                .addClasspathResource("client-flows/SelectLifecycle.dmn")
                .deploy();
    }

    @AfterEach
    void takeItBack() {
        repository.deleteDeployment(deployed.getId(), true);
    }

    @Test
    void e3_theTicketFollowsTheFlowThatTheClientEstablished() {
        var institute = new DeskWalk(desk).by("beto");
        var theirs = institute.open();
        var ministry = new DeskWalk(desk).by("ana");
        var others = ministry.open();
        assertThat(flowOf(institute, theirs)).containsExactly("FastIncident");
        assertThat(flowOf(ministry, others)).containsExactlyInAnyOrder("IncidentLifecycle", "SupportIncident");

        institute.decide(theirs, "luis", Map.of("decision", "resolve", "solution", "Listo"));
        ministry.decide(others, "luis", Map.of("decision", "resolve", "solution", "Listo"));

        assertThat(institute.ticket(theirs).status()).isEqualTo(TicketStatus.CLOSED);
        assertThat(institute.running(theirs)).isEmpty();
        assertThat(ministry.ticket(others).status()).isEqualTo(TicketStatus.RESOLVED);
    }

    @Test
    void theVocabularyWorksInADiagramThatMesaHasNeverSeen() {
        var walk = new DeskWalk(desk).by("beto");

        var number = walk.open();
        walk.claim(number, "lucia");

        assertThat(walk.candidates(number)).containsExactly("mesa-de-ayuda");
        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.IN_PROGRESS);
        assertThat(walk.ticket(number).assignee())
                .isEqualTo(walk.person("lucia").id());
    }

    @Test
    void aFlowThatSaysNothingOfTheClockPromisesNothingAndWorks() {
        var walk = new DeskWalk(desk).by("beto");

        var number = walk.open();
        walk.resolve(number, "luis");

        assertThat(desk.getBean(ServiceClocks.class).of(number.value()).clocks())
                .noneMatch(clock -> clock.target().isPromisedToRequester());
        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.CLOSED);
    }

    @Test
    void theTimelineNamesRowAndVersionOfTheRuleThatChose() {
        var walk = new DeskWalk(desk).by("beto");

        var number = walk.open();

        assertThat(walk.timeline(number))
                .filteredOn(line -> line.what().equals("timeline.lifecycle-started"))
                .singleElement()
                .satisfies(line -> assertThat(line.actor().name()).matches("SelectLifecycle, row 1, version \\d+"));
    }

    @Test
    void ticketsThatRunAlreadyKeepTheirFlow() {
        var walk = new DeskWalk(desk).by("beto");
        var number = walk.open();
        var again = repository
                .createDeployment()
                .name("a second version")
                .addClasspathResource("client-flows/FastIncident.bpmn")
                .deploy();

        try {
            assertThat(walk.running(number))
                    .extracting(process -> process.getProcessDefinitionId().split(":")[1])
                    .doesNotContain(latestVersion());
        } finally {
            repository.deleteDeployment(again.getId(), true);
        }
    }

    private String latestVersion() {
        return Integer.toString(repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("FastIncident")
                .latestVersion()
                .singleResult()
                .getVersion());
    }

    private static java.util.List<String> flowOf(DeskWalk walk, TicketNumber number) {
        return walk.running(number).stream()
                .map(process -> process.getProcessDefinitionId().split(":")[0])
                .toList();
    }
}
