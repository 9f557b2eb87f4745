package mesa.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import mesa.MesaTest;
import mesa.engine.LiveDiagram.Step;
import mesa.incident.DeskWalk;
import mesa.ticket.Impact;
import mesa.ticket.TicketNumber;
import mesa.ticket.Urgency;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@MesaTest(backgroundJobs = false)
class LiveDiagramsTest {

    private static final List<String> REGISTERED = List.of(
            "Incidente registrado",
            "Recepción confirmada",
            "Asignar prioridad",
            "Canalizar incidente",
            "Equipo avisado");

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private LiveDiagrams diagrams;

    @Autowired
    private RepositoryService repository;

    private DeskWalk walk;
    private TicketNumber number;

    @BeforeEach
    void anIncidentIsRegistered() {
        walk = new DeskWalk(desk);
        number = walk.open();
    }

    @Test
    void whenRegisteredItIsWithLevelOneInBothDiagrams() {
        assertThat(names()).containsExactly("Ciclo de vida del incidente", "Atender incidente");
        assertThat(done(0)).containsExactlyElementsOf(REGISTERED);
        assertThat(here(0)).containsExactly("Atender incidente");
        assertThat(done(1)).containsExactly("Comienza el trabajo");
        assertThat(here(1)).containsExactly("Clasificar incidente");
    }

    @Test
    void whatMayComeIsReadAlongTheFlowAndWhatGoesWrongLast() {
        assertThat(mayCome(0))
                .containsExactly(
                        "Solución propuesta",
                        "¿El solicitante está de acuerdo?",
                        "Solución rechazada",
                        "Solución aprobada",
                        "Sin veredicto a tiempo",
                        "Técnico avisado",
                        "Controlar calidad",
                        "Incidente cerrado",
                        "Hallazgo avisado",
                        "Encuestar al solicitante",
                        "Incidente terminado",
                        "Toca responder",
                        "Retirado",
                        "Plazo por vencer",
                        "Rechazado",
                        "Plazo vencido",
                        "Sigue vencido",
                        "Incidente retirado",
                        "Escalar incidente",
                        "Incidente rechazado",
                        "Incidente escalado");
        assertThat(mayCome(1)).contains("Diagnosticar incidente", "Esperar respuesta", "Solución encontrada");
        assertThat(mayCome(1)).doesNotContain("Clasificar incidente", "Comienza el trabajo", "¿Qué se decidió?");
    }

    @Test
    void whatRunsBesideThePathIsNoStepOfIt() {
        walk.sendEverything(number);

        assertThat(diagrams.of(number))
                .flatExtracting(LiveDiagram::steps)
                .extracting(Step::element)
                .doesNotContain(
                        "StartEvent_MilestoneReached", "Task_TellPeople", "Task_SendMail", "SubProcess_Monitoring");
        assertThat(diagrams.of(number))
                .flatExtracting(LiveDiagram::trail)
                .doesNotContain("Task_SendMail", "Flow_TellPeople_SendMail", "SubProcess_Monitoring");
    }

    @Test
    void whileTheRequesterIsAskedItWaitsForTheAnswer() {
        walk.ask(number, "luis");

        assertThat(done(1))
                .containsExactly("Comienza el trabajo", "Clasificar incidente", "Asignar prioridad", "Pregunta hecha");
        assertThat(here(1)).containsExactly("Esperar respuesta");
        assertThat(mayCome(1))
                .startsWith("Respuesta recibida", "Diagnosticar incidente")
                .endsWith(
                        "Toca recordatorio",
                        "Sin respuesta a tiempo",
                        "Recordatorio enviado",
                        "Resolver por falta de respuesta",
                        "Resuelto sin respuesta",
                        "Sube de nivel",
                        "Sube al nivel 3");
    }

    @Test
    void aStepThatWasDoneAndIsWorkedOnAgainIsWhereItIs() {
        walk.ask(number, "luis");
        walk.say(number, "ana", "La 3.2");

        assertThat(here(1)).containsExactly("Clasificar incidente");
        assertThat(done(1)).contains("Esperar respuesta", "Respuesta recibida").doesNotContain("Clasificar incidente");
        assertThat(diagrams.of(number).get(1).trail())
                .contains("Flow_AnswerReceived_WorkGoesOn", "Flow_WaitForAnswer_AnswerReceived")
                .doesNotContain("Flow_WhatWasDecided_HandOver", "Flow_WhoWorksOnIt_DiagnoseIncident");
    }

    @Test
    void atLevelTwoTheFirstLevelIsDoneAndMayOnlyComeAgainByGoingBack() {
        walk.escalate(number, "luis");

        assertThat(here(1)).containsExactly("Diagnosticar incidente");
        assertThat(done(1)).contains("Clasificar incidente", "Turnar", "Incidente turnado");
        assertThat(mayCome(1)).contains("Investigar incidente", "Turnar").doesNotContain("Clasificar incidente");
    }

    @Test
    void whenASolutionIsProposedTheRequesterIsAskedWhetherTheyAgree() {
        walk.resolve(number, "luis");

        assertThat(here(0)).containsExactly("¿El solicitante está de acuerdo?");
        assertThat(done(0)).endsWith("Atender incidente", "Solución propuesta");
        assertThat(here(1)).isEmpty();
        assertThat(mayCome(1)).isEmpty();
        assertThat(done(1)).endsWith("Solución encontrada");
    }

    @Test
    void aRejectedSolutionIsDoneAndTheNextOneMayComeAgain() {
        walk.resolve(number, "luis");
        walk.reject(number);

        var outer = diagrams.of(number).get(0);
        assertThat(here(0)).containsExactly("Atender incidente");
        assertThat(done(0)).contains("Solución propuesta", "Solución rechazada", "Técnico avisado");
        assertThat(outer.mayCome())
                .filteredOn(outer::again)
                .extracting(Step::label)
                .contains("Solución propuesta");
        assertThat(outer.mayCome()).extracting(Step::label).contains("Solución aprobada");
        assertThat(done(1)).as("the second run counts").containsExactly("Comienza el trabajo");
        assertThat(outer.trail())
                .contains("Flow_TechnicianInformed_SupportIncident")
                .doesNotContain("Flow_NoVerdict_Accepted");
    }

    @Test
    void onlyTheWayThatWasTakenIsOnTheTrail() {
        var urgent = new DeskWalk(desk).urgent(Urgency.VERY_HIGH, Impact.LOW);
        var controlled = urgent.open();
        urgent.resolve(controlled, "luis");
        urgent.approve(controlled);
        urgent.decide(controlled, "lucia", Map.of("decision", "complete"));
        walk.resolve(number, "luis");
        walk.approve(number);

        assertThat(diagrams.of(controlled).get(0).trail())
                .contains("Flow_RecordComplete_ReadyToClose", "Task_ControlQuality")
                .doesNotContain("Flow_QualityControlNeeded_ReadyToClose");
        assertThat(diagrams.of(number).get(0).trail())
                .contains("Flow_QualityControlNeeded_ReadyToClose")
                .doesNotContain("Flow_RecordComplete_ReadyToClose", "Task_ControlQuality");
    }

    @Test
    void afterClosingItIsAtTheSurvey() {
        walk.resolve(number, "luis");
        walk.approve(number);

        assertThat(names())
                .containsExactly("Ciclo de vida del incidente", "Atender incidente", "Encuestar al solicitante");
        assertThat(here(0)).containsExactly("Encuestar al solicitante");
        assertThat(here(2)).as("the mail goes out in the background").containsExactly("Invitar al solicitante");

        walk.sendEverything(number);

        assertThat(here(2)).containsExactly("Esperar respuesta");
    }

    @Test
    void aWithdrawnTicketIsNowhereAnyMoreAndItsWayRemains() {
        walk.withdraw(number);
        walk.sendEverything(number);

        assertThat(walk.running(number)).isEmpty();
        assertThat(diagrams.of(number)).flatExtracting(LiveDiagram::here).isEmpty();
        assertThat(diagrams.of(number)).flatExtracting(LiveDiagram::mayCome).isEmpty();
        assertThat(done(0)).endsWith("Retirado", "Incidente retirado").doesNotContain("Atender incidente");
        assertThat(diagrams.of(number).get(0).trail())
                .contains("SubProcess_SupportIncident", "Flow_TicketWithdrawn_IncidentWithdrawn");
    }

    @Test
    void aTicketThatWasTurnedDownEndsThere() {
        walk.decide(
                number,
                "luis",
                Map.of("decision", "reject", "rejectionCause", "IMPROPER_USE", "reason", "Por esta razón"));

        assertThat(done(0)).endsWith("Rechazado", "Incidente rechazado");
        assertThat(here(0)).isEmpty();
        assertThat(done(1)).endsWith("Rechazado");
    }

    @Test
    void aDiagramThatMesaHasNeverSeenSaysWhereItsTicketsAre() {
        var deployed = repository
                .createDeployment()
                .name("the institute's own flow")
                .addClasspathResource("client-flows/FastIncident.bpmn")
                .addClasspathResource("client-flows/SelectLifecycle.dmn")
                .deploy();
        try {
            number = new DeskWalk(desk).by("beto").open();

            assertThat(names()).containsExactly("Fast incident");
            assertThat(done(0)).containsExactly("Incident registered", "Route incident");
            assertThat(here(0)).containsExactly("Triage incident");
            assertThat(mayCome(0)).containsExactly("Solved", "Closed");
        } finally {
            repository.deleteDeployment(deployed.getId(), true);
        }
    }

    @Test
    void aNumberThatIsNoTicketsHasNoDiagram() {
        assertThat(diagrams.of(new TicketNumber("INC-999999"))).isEmpty();
    }

    private List<String> names() {
        return diagrams.of(number).stream().map(LiveDiagram::name).toList();
    }

    private List<String> done(int diagram) {
        return labels(diagrams.of(number).get(diagram).done());
    }

    private List<String> here(int diagram) {
        return labels(diagrams.of(number).get(diagram).here());
    }

    private List<String> mayCome(int diagram) {
        return labels(diagrams.of(number).get(diagram).mayCome());
    }

    private static List<String> labels(List<Step> steps) {
        return steps.stream().map(Step::label).toList();
    }
}
