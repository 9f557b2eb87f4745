package mesa.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.ArrayList;
import java.util.Map;
import mesa.MesaTest;
import mesa.directory.ContactDetails;
import mesa.directory.Directory;
import mesa.directory.Role;
import mesa.ticket.Actor;
import mesa.ticket.Channel;
import mesa.ticket.Ticket;
import mesa.ticket.TicketManagement;
import mesa.ticket.TicketStatus;
import mesa.ticket.TicketType;
import mesa.ticket.Urgency;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MesaTest
class RegisterPhoneCallTest {

    @Autowired
    private Intake intake;

    @Autowired
    private Directory directory;

    @Autowired
    private TicketManagement tickets;

    @Autowired
    private RuntimeService processes;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private RepositoryService models;

    @Autowired
    private IdentityService identity;

    @AfterEach
    void nobodyIsAtTheEngine() {
        identity.clearAuthentication();
    }

    @Test
    void whoeverAnsweredTheCallHasTheTicket() {
        var number = calledBy("luis").number().value();

        var call = registeredBy("luis", number, true);

        assertThat(call).isEnded().hasPassed("Task_TakeOverTicket", "EndEvent_AgentHasTicket");
        assertThat(assigneeOf(number)).isEqualTo("luis");
        var ticket = tickets.get(ticketNumber(number));
        assertThat(ticket.status()).isEqualTo(TicketStatus.IN_PROGRESS);
        assertThat(ticket.assignee())
                .isEqualTo(directory.personByUsername("luis").orElseThrow().id());
    }

    @Test
    void theCallIsLeftToTheTeam() {
        var number = calledBy("luis").number().value();

        var call = registeredBy("luis", number, false);

        assertThat(call).isEnded().hasPassed("EndEvent_TeamHasTicket").hasNotPassed("Task_TakeOverTicket");
        assertThat(assigneeOf(number)).isNull();
        assertThat(tickets.get(ticketNumber(number)).status()).isEqualTo(TicketStatus.NEW);
    }

    @Test
    void aTicketOfOtherPeoplesTeamStaysThere() {
        var number = calledBy("marta").number().value();

        var call = registeredBy("marta", number, true);

        assertThat(call).isEnded();
        assertThat(assigneeOf(number)).isNull();
    }

    @Test
    void aTaskThatSomebodyTookInTheMeantimeStaysTheirs() {
        var number = calledBy("luis").number().value();
        registeredBy("luis", number, true);

        registeredBy("lucia", number, true);

        assertThat(assigneeOf(number)).isEqualTo("luis");
    }

    @Test
    void itsFormIsDeployedWithIt() throws Exception {
        var process = models.createProcessDefinitionQuery()
                .processDefinitionKey("RegisterPhoneCall")
                .latestVersion()
                .singleResult();

        try (var form = models.getResourceAsStream(process.getDeploymentId(), "RegisterPhoneCall.html")) {
            assertThat(new String(form.readAllBytes())).contains("<mesa-phone-call>");
        }
        assertThat(process.getName()).isEqualTo("Registrar una llamada");
    }

    @Test
    void nothingThatTheCallerSaidIsInTheEngine() {
        var number = calledBy("luis").number().value();
        registeredBy("luis", number, true);

        var values = history.createHistoricVariableInstanceQuery()
                .processInstanceIdIn(instancesOf(number))
                .list();

        assertThat(values)
                .isNotEmpty()
                .noneMatch(value -> String.valueOf(value.getValue()).contains("teléfono"));
    }

    private Ticket calledBy(String agent) {
        var person = directory.personByUsername(agent).orElseThrow();
        var caller = new ContactDetails("Pedro Páramo", "pedro@comala.localhost", "55 1234", "Archivo");
        return intake.open(new OpenTicket(
                TicketType.INCIDENT,
                "Se oye ruido en el teléfono",
                "Desde ayer el teléfono hace ruido",
                "conectividad",
                null,
                Channel.PHONE,
                caller,
                Urgency.MEDIUM,
                null,
                Actor.person(person.id(), person.name()),
                null));
    }

    private ProcessInstance registeredBy(String agent, String number, boolean mine) {
        var groups =
                new ArrayList<>(directory.personByUsername(agent).orElseThrow().teams());
        groups.add(Role.TECHNICIAN.id());
        identity.setAuthentication(agent, groups);
        try {
            return processes.startProcessInstanceByKey("RegisterPhoneCall", number, Map.of("mine", mine));
        } finally {
            identity.clearAuthentication();
        }
    }

    private String assigneeOf(String number) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getAssignee();
    }

    private String[] instancesOf(String number) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
                .map(process -> process.getId())
                .toArray(String[]::new);
    }

    private static mesa.ticket.TicketNumber ticketNumber(String number) {
        return mesa.ticket.TicketNumber.parse(number).orElseThrow();
    }
}
