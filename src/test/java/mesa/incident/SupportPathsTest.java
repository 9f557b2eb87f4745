package mesa.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import mesa.MesaTest;
import mesa.ticket.MessageKind;
import mesa.ticket.RejectionCause;
import mesa.ticket.TicketStatus;
import mesa.ticket.Urgency;
import mesa.ticket.WaitingReason;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@MesaTest(backgroundJobs = false)
class SupportPathsTest {

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private TaskService tasks;

    private DeskWalk walk;

    @BeforeEach
    void comeIn() {
        walk = new DeskWalk(desk);
    }

    @Test
    void anIncidentIsConfirmedAndGoesToLevelOneOfItsService() {
        var number = walk.open();

        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.NEW);
        assertThat(walk.ticket(number).level()).isEqualTo(1);
        assertThat(walk.ticket(number).team()).isEqualTo("mesa-de-ayuda");
        assertThat(walk.taskKey(number)).isEqualTo("Task_TriageIncident");
        assertThat(walk.task(number).getAssignee()).isNull();
        assertThat(walk.candidates(number)).containsExactly("mesa-de-ayuda");
        assertThat(walk.mails(number))
                .containsExactlyInAnyOrder("ticket-received -> requester", "ticket-assigned-team -> team");
    }

    @Test
    void whoeverClaimsItHasItAndItIsInProgress() {
        var number = walk.open();

        walk.claim(number, "luis");

        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.IN_PROGRESS);
        assertThat(walk.ticket(number).assignee()).isEqualTo(walk.person("luis").id());
        assertThat(walk.whoMade(number, "IN_PROGRESS")).containsExactly(walk.actor("luis"));
    }

    @Test
    void whoeverPutsItBackHasItNoLonger() {
        var number = walk.open();
        walk.claim(number, "luis");

        walk.as("luis", () -> {
            tasks.setAssignee(walk.task(number).getId(), null);
            return null;
        });

        assertThat(walk.ticket(number).assignee()).isNull();
        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.IN_PROGRESS);
    }

    @Test
    void levelTwoAndThreeGetItWithTheReason() {
        var number = walk.open();

        walk.escalate(number, "luis");

        assertThat(walk.taskKey(number)).isEqualTo("Task_DiagnoseIncident");
        assertThat(walk.ticket(number).team()).isEqualTo("aplicaciones");
        assertThat(walk.ticket(number).assignee()).isNull();
        assertThat(walk.candidates(number)).containsExactly("aplicaciones");
        assertThat(walk.said(number, MessageKind.HANDOVER).text()).isEqualTo("Hace falta un especialista.");
        assertThat(walk.mails(number)).contains("ticket-moved -> requester, watchers");

        walk.escalate(number, "marta");

        assertThat(walk.taskKey(number)).isEqualTo("Task_InvestigateIncident");
        assertThat(walk.ticket(number).team()).isEqualTo("desarrollo");
        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.IN_PROGRESS);

        walk.resolve(number, "ivan");

        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.RESOLVED);
    }

    @Test
    void levelTwoSendsItBack() {
        var number = walk.open();
        walk.escalate(number, "luis");

        walk.decide(number, "marta", Map.of("decision", "sendBack", "reason", "Basta reiniciar."));

        assertThat(walk.taskKey(number)).isEqualTo("Task_TriageIncident");
        assertThat(walk.ticket(number).level()).isEqualTo(1);
        assertThat(walk.ticket(number).team()).isEqualTo("mesa-de-ayuda");
    }

    @Test
    void anotherTeamGetsIt() {
        var number = walk.open();

        walk.decide(
                number,
                "luis",
                Map.of("decision", "transfer", "targetTeam", "infraestructura", "reason", "El servidor."));

        assertThat(walk.taskKey(number)).isEqualTo("Task_InvestigateIncident");
        assertThat(walk.ticket(number).team()).isEqualTo("infraestructura");
        assertThat(walk.candidates(number)).containsExactly("infraestructura");
    }

    @Test
    void theSupplierGetsItAndTheDeskTakesItBack() {
        var number = walk.about("telefonia-radio").open();

        walk.decide(number, "luis", Map.of("decision", "supplier", "reason", "Falla del contrato."));

        assertThat(walk.taskKey(number)).isEqualTo("Task_FollowSupplier");
        assertThat(walk.ticket(number).team()).isEqualTo("proveedor-telefonia");
        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.WAITING);
        assertThat(walk.ticket(number).waitingReason()).isEqualTo(WaitingReason.SUPPLIER);

        walk.claim(number, "ivan");

        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.WAITING);

        walk.decide(number, "ivan", Map.of("decision", "sendBack", "reason", "Ya repararon."));

        assertThat(walk.taskKey(number)).isEqualTo("Task_InvestigateIncident");
        assertThat(walk.ticket(number).team()).isEqualTo("infraestructura");
        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.IN_PROGRESS);
        assertThat(walk.ticket(number).waitingReason()).isNull();
    }

    @Test
    void theSuppliersSolutionIsJudgedLikeAnyOther() {
        var number = walk.about("telefonia-radio").open();
        walk.decide(number, "luis", Map.of("decision", "supplier", "reason", "Falla del contrato."));

        walk.resolve(number, "ivan");

        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.RESOLVED);
    }

    @Test
    void itIsTurnedDownWithACause() {
        var number = walk.open();

        walk.decide(
                number,
                "luis",
                Map.of("decision", "reject", "rejectionCause", "IMPROPER_USE", "reason", "El núcleo fue modificado."));

        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.REJECTED);
        assertThat(walk.ticket(number).rejectionCause()).isEqualTo(RejectionCause.IMPROPER_USE);
        assertThat(walk.said(number, MessageKind.REJECTION).text()).isEqualTo("El núcleo fue modificado.");
        assertThat(walk.steps(number)).contains("EndEvent_IncidentTurnedDown").doesNotContain("EndEvent_SolutionFound");
        assertThat(walk.mails(number)).contains("ticket-rejected -> requester, watchers");
        assertThat(walk.taskKey(number)).isEmpty();
    }

    @Test
    void levelOneCorrectsWhatItIsAndThePriorityFollows() {
        var number = walk.urgent(Urgency.LOW, null).open();
        assertThat(walk.ticket(number).priority()).hasToString("LOW");

        walk.decide(
                number,
                "luis",
                Map.of(
                        "decision", "escalate",
                        "reason", "Toda la secretaría está detenida.",
                        "type", "REQUEST",
                        "service", "conectividad",
                        "urgency", "VERY_HIGH",
                        "impact", "HIGH"));

        assertThat(walk.ticket(number).priority()).hasToString("CRITICAL");
        assertThat(walk.ticket(number).type()).hasToString("REQUEST");
        assertThat(walk.ticket(number).team()).isEqualTo("redes");
        assertThat(walk.task(number).getPriority()).isEqualTo(90);
        assertThat(walk.ticket(number).number()).isEqualTo(number);
    }
}
