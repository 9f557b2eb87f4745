package mesa.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import mesa.MesaTest;
import mesa.engine.LiveDiagram.Step;
import mesa.ticket.TicketNumber;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What else process owners may draw: things at the same time, boxes, jumps, interruptions. */
@MesaTest(backgroundJobs = false)
class AnyDiagramTest {

    private static final AtomicInteger NEXT = new AtomicInteger(700_000);

    @Autowired
    private LiveDiagrams diagrams;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService processes;

    private final TicketNumber number = new TicketNumber("INC-" + NEXT.incrementAndGet());
    private Deployment deployed;

    @BeforeEach
    void aProcessOwnerDrawsSomethingNew() {
        deploy(Bpmn.convertToString(drawn()));
        processes.startProcessInstanceByKey("AnyFlow", number.value());
    }

    @AfterEach
    void takeItBack() {
        repository.deleteDeployment(deployed.getId(), true);
    }

    @Test
    void aTicketMayBeAtTwoPlacesAtOnceAndInABoxItIsAtWhatIsInside() {
        assertThat(labels(diagram().done())).containsExactly("Begun", "Box opened");
        assertThat(labels(diagram().here())).containsExactly("Left hand", "In the box");
        assertThat(labels(diagram().mayCome()))
                .containsExactly("Box closed", "Many hands", "Finished", "Called off", "Given up");
    }

    @Test
    void whatIsClosedToTheEyeIsAPlaceItself() {
        repository.deleteDeployment(deployed.getId(), true);
        deploy(Bpmn.convertToString(drawn()).replace("isExpanded=\"true\"", "isExpanded=\"false\""));
        processes.startProcessInstanceByKey("AnyFlow", number.value());

        assertThat(labels(diagram().here())).contains("Box", "In the box");
    }

    @Test
    void onlyTheWaysThatWereWalkedAreOnTheTrail() {
        correlate("LeftDone");

        assertThat(labels(diagram().here())).contains("In the box");
        assertThat(diagram().trail())
                .contains("ForkToLeft", "ForkToBox", "LeftToJoin")
                .doesNotContain("BoxToJoin", "JoinToMany");
    }

    @Test
    void whatIsDoneSeveralTimesAtOnceIsOnePlace() {
        correlate("LeftDone");
        correlate("BoxDone");

        assertThat(labels(diagram().here())).containsExactly("Many hands");
        assertThat(labels(diagram().done())).contains("Left hand", "In the box", "Box closed");
    }

    @Test
    void anInterruptionIsPartOfTheWayAndWhatItCutsShortWasNotDone() {
        correlate("CallOff");

        assertThat(labels(diagram().done())).containsExactly("Begun", "Box opened", "Called off", "Given up");
        assertThat(diagram().here()).isEmpty();
        assertThat(diagram().mayCome()).isEmpty();
    }

    private static BpmnModelInstance drawn() {
        var process = Bpmn.createExecutableProcess("AnyFlow").name("Any flow").camundaHistoryTimeToLiveString("P1D");
        process.eventSubProcess("Stop")
                .startEvent("StopStart")
                .name("Called off")
                .message("CallOff")
                .endEvent("StopEnd")
                .name("Given up");
        return process.startEvent("Start")
                .name("Begun")
                .parallelGateway("Fork")
                .sequenceFlowId("ForkToLeft")
                .receiveTask("Left")
                .name("Left\n  hand")
                .message("LeftDone")
                .sequenceFlowId("LeftToJoin")
                .parallelGateway("Join")
                .sequenceFlowId("JoinToMany")
                .receiveTask("Many")
                .name("Many hands")
                .message("ManyDone")
                .multiInstance()
                .cardinality("3")
                .multiInstanceDone()
                .endEvent("End")
                .name("Finished")
                .moveToNode("Fork")
                .sequenceFlowId("ForkToBox")
                .subProcess("Box")
                .name("Box")
                .embeddedSubProcess()
                .startEvent("BoxStart")
                .name("Box opened")
                .receiveTask("InBox")
                .name("In the box")
                .message("BoxDone")
                .endEvent("BoxEnd")
                .name("Box closed")
                .subProcessDone()
                .sequenceFlowId("BoxToJoin")
                .connectTo("Join")
                .done();
    }

    private void deploy(String model) {
        deployed = repository
                .createDeployment()
                .addInputStream("AnyFlow.bpmn", new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8)))
                .deploy();
    }

    private void correlate(String message) {
        processes
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(number.value())
                .correlate();
    }

    private LiveDiagram diagram() {
        return diagrams.of(number).get(0);
    }

    private static List<String> labels(List<Step> steps) {
        return steps.stream().map(Step::label).toList();
    }
}
