package mesa.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import mesa.MesaTest;
import mesa.incident.DeskWalk;
import mesa.incident.Incidents;
import mesa.ticket.Impact;
import mesa.ticket.MessageKind;
import mesa.ticket.Priority;
import mesa.ticket.RejectionCause;
import mesa.ticket.TicketNumber;
import mesa.ticket.TicketStatus;
import mesa.ticket.TicketType;
import mesa.ticket.Urgency;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.CategoryValue;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@MesaTest(backgroundJobs = false)
class IncidentAcceptanceTest {

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private Incidents incidents;

    @Autowired
    private RepositoryService repository;

    private DeskWalk walk;

    @BeforeEach
    void comeIn() {
        walk = new DeskWalk(desk);
    }

    @ParameterizedTest
    @EnumSource
    void a1_e1_anyTypeOfTicketIsWorked(TicketType type) {
        var number = walk.of(type).open();

        walk.resolve(number, "luis");

        assertThat(walk.ticket(number).type()).isEqualTo(type);
        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.RESOLVED);
    }

    @Test
    void a3_b13_theKindOfFailureDecidesBetweenFirstLevelAndSpecialists() {
        assertThat(levelOf(new DeskWalk(desk).about("conectividad", "lentitud").open()))
                .isEqualTo(1);
        assertThat(levelOf(
                        new DeskWalk(desk).about("conectividad", "sin-servicio").open()))
                .isEqualTo(2);
        assertThat(levelOf(
                        new DeskWalk(desk).about("infraestructura", "servidor").open()))
                .isEqualTo(3);
    }

    @Test
    void b13_distributingIsAStepOfItsOwn() {
        var number = walk.about("conectividad", "sin-servicio").open();

        assertThat(walk.steps(number)).containsSubsequence("Task_RouteIncident");
        assertThat(walk.taskKey(number)).isEqualTo("Task_DiagnoseIncident");
        assertThat(walk.timeline(number))
                .filteredOn(line -> line.what().equals("timeline.routed"))
                .singleElement()
                .satisfies(line -> assertThat(line.actor().name()).startsWith("RouteIncident, row 1, version "));
    }

    @Test
    void a4_e4_d8_aSolutionAtTheFirstContactIsRecordedAsImmediate() {
        var number = walk.open();

        walk.decide(number, "luis", Map.of("decision", "resolve", "solution", "Listo", "immediateSolution", true));

        assertThat(incidents.find(number).orElseThrow().isImmediateSolution()).isTrue();
    }

    @Test
    void a9_a13_itIsSentToWhoCanResolveIt() {
        var number = walk.about("respaldos", "recuperacion").open();

        assertThat(walk.candidates(number)).containsExactly("infraestructura");
        assertThat(walk.mails(number)).contains("ticket-assigned-team -> team");
    }

    @Test
    void a15_c16_resolvedIsNotClosed() {
        var number = walk.open();

        walk.resolve(number, "luis");

        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.RESOLVED);
        assertThat(walk.running(number)).isNotEmpty();
        assertThat(walk.mails(number)).doesNotContain("ticket-closed -> watchers");
    }

    @Test
    void b3_d7_whatInterruptsManyPeoplesWorkComesFirst() {
        var everybody =
                new DeskWalk(desk).urgent(Urgency.VERY_HIGH, Impact.HIGH).open();
        var somebody = new DeskWalk(desk).urgent(Urgency.LOW, Impact.LOW).open();

        assertThat(walk.ticket(everybody).priority()).isEqualTo(Priority.CRITICAL);
        assertThat(walk.task(everybody).getPriority())
                .isGreaterThan(walk.task(somebody).getPriority());
    }

    @Test
    void b8_e14_levelOneCompletesTheTicketAndFiltersItToADepartment() {
        var number = walk.open();

        walk.decide(
                number,
                "luis",
                Map.of(
                        "decision",
                        "transfer",
                        "targetTeam",
                        "redes",
                        "reason",
                        "Sin red en el piso",
                        "service",
                        "conectividad",
                        "impact",
                        "MEDIUM"));

        assertThat(walk.ticket(number).service()).isEqualTo("conectividad");
        assertThat(walk.ticket(number).impact()).isEqualTo(Impact.MEDIUM);
        assertThat(walk.ticket(number).team()).isEqualTo("redes");
    }

    @Test
    void b12_e12_e15_e16_itGoesThroughThreeLevels() {
        var number = walk.open();

        walk.escalate(number, "luis");
        assertThat(levelOf(number)).isEqualTo(2);
        walk.escalate(number, "marta");

        assertThat(levelOf(number)).isEqualTo(3);
        assertThat(walk.candidates(number)).containsExactly("desarrollo");
    }

    @Test
    void b23_thePublishedDiagramShowsTheSixStages() {
        var process = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("IncidentLifecycle")
                .latestVersion()
                .singleResult();
        var diagram = repository.getBpmnModelInstance(process.getId());

        assertThat(diagram.getModelElementsByType(CategoryValue.class))
                .extracting(CategoryValue::getValue)
                .containsExactly(
                        "1  Detección y registro",
                        "2  Clasificación y soporte inicial",
                        "3  Investigación y diagnóstico",
                        "4  Resolución y recuperación",
                        "5  Cierre");
        assertThat(diagram.getModelElementsByType(SubProcess.class))
                .extracting(SubProcess::getName)
                .contains("6  Monitoreo, seguimiento y comunicación");
    }

    @Test
    void c17_approvingClosesItAndKeepsTheComment() {
        var number = walk.open();
        walk.resolve(number, "luis");

        walk.approve(number, "Muchas gracias");

        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.CLOSED);
        assertThat(walk.said(number, MessageKind.SOLUTION_APPROVAL).text()).isEqualTo("Muchas gracias");
    }

    @Test
    void c18_rejectingReturnsItToWorkAndTellsTheTechnician() {
        var number = walk.open();
        walk.resolve(number, "luis");

        walk.reject(number);

        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.IN_PROGRESS);
        assertThat(walk.mails(number)).contains("solution-rejected -> assignee, watchers");
    }

    @Test
    void d9_levelTwoRestoresWithAWorkaroundWithoutKnowingTheRootCause() {
        var number = walk.open();
        walk.escalate(number, "luis");

        walk.resolve(number, "marta");

        assertThat(incidents.find(number).orElseThrow().isRootCauseKnown()).isFalse();
        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.RESOLVED);
    }

    @Test
    void d10_levelThreeIsSpecialistsOrASupplier() {
        var number = walk.about("telefonia-radio").open();

        walk.decide(number, "luis", Map.of("decision", "supplier", "reason", "Es del contrato"));

        assertThat(levelOf(number)).isEqualTo(3);
        assertThat(walk.taskKey(number)).isEqualTo("Task_FollowSupplier");
    }

    @Test
    void d14_nothingUrgentIsClosedWithoutQualityControl() {
        var urgent = new DeskWalk(desk).urgent(Urgency.VERY_HIGH, Impact.LOW);
        var number = urgent.open();
        urgent.resolve(number, "luis");
        urgent.approve(number);
        assertThat(urgent.ticket(number).status()).isEqualTo(TicketStatus.RESOLVED);

        urgent.decide(number, "lucia", Map.of("decision", "complete"));

        assertThat(urgent.ticket(number).status()).isEqualTo(TicketStatus.CLOSED);
    }

    @ParameterizedTest
    @EnumSource
    void e27_itIsTurnedDownForACauseThatTheRequesterReads(RejectionCause cause) {
        var number = walk.open();

        walk.decide(
                number,
                "luis",
                Map.of("decision", "reject", "rejectionCause", cause.name(), "reason", "Por esta razón"));

        assertThat(walk.ticket(number).rejectionCause()).isEqualTo(cause);
        assertThat(walk.said(number, MessageKind.REJECTION).text()).isEqualTo("Por esta razón");
    }

    @Test
    void c20_theTimelineSaysWhoAndWhichRuleDidWhat() {
        var number = walk.open();
        walk.claim(number, "luis");

        assertThat(walk.timeline(number))
                .extracting(line -> line.actor().kind() + " " + line.what())
                .containsAll(Arrays.asList(
                        "PERSON timeline.opened",
                        "RULE timeline.lifecycle-started",
                        "RULE timeline.priority-set",
                        "RULE timeline.routed",
                        "PERSON timeline.assigned",
                        "PERSON timeline.status-changed"));
    }

    private int levelOf(TicketNumber number) {
        return walk.ticket(number).level();
    }
}
