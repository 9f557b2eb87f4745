package mesa.notification.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.HashSet;
import java.util.Map;
import mesa.MesaTest;
import mesa.directory.Directory;
import mesa.notification.MailNotSent;
import mesa.notification.Mailbox;
import mesa.ticket.Actor;
import mesa.ticket.Channel;
import mesa.ticket.NewTicket;
import mesa.ticket.Requester;
import mesa.ticket.Ticket;
import mesa.ticket.TicketManagement;
import mesa.ticket.TicketType;
import mesa.ticket.Urgency;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@MesaTest(backgroundJobs = false)
class NotifyStepTest {

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private TicketManagement tickets;

    @Autowired
    private Directory directory;

    @Autowired
    private GreenMail usualServer;

    @Autowired
    private JavaMailSenderImpl sender;

    private GreenMail server;

    @BeforeEach
    void aMailServerThatCanGoDown() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        var port = server.getSmtp().getPort();
        server.stop();
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        sender.setPort(port);
    }

    @AfterEach
    void backToTheUsualMailServer() {
        server.stop();
        sender.setPort(usualServer.getSmtp().getPort());
    }

    @Test
    void whenTheMailServerIsDownTheStepWaitsAndTheMailArrivesOnceWhenItIsBack() {
        var ticket = aTicketOfAna();
        var process = start(ticket, oneMail());

        assertThatThrownBy(() -> work(process)).hasRootCauseInstanceOf(java.net.ConnectException.class);
        assertThatThrownBy(() -> work(process)).hasStackTraceContaining(MailNotSent.class.getName());
        assertThat(job(process).getExceptionMessage()).contains("The mail server did not take the mail 'ticket-moved'");
        server.start();
        work(process);

        assertThat(anasMailbox(ticket).mails()).hasSize(1);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(process)
                        .count())
                .isZero();
    }

    @Test
    void afterTheLastTryTheBoxShowsAnIncidentAndOneClickThereSendsTheMail() {
        var ticket = aTicketOfAna();
        var process = start(ticket, oneMail());
        while (job(process).getRetries() > 0) {
            assertThatThrownBy(() -> work(process)).hasStackTraceContaining(MailNotSent.class.getName());
        }

        var incident = runtime.createIncidentQuery().processInstanceId(process).singleResult();
        assertThat(incident.getActivityId()).isEqualTo("Task_SendMail");
        assertThat(incident.getIncidentMessage()).contains("did not take the mail 'ticket-moved'");

        server.start();
        management.setJobRetries(incident.getConfiguration(), 1); // what the button in Cockpit does
        assertThat(runtime.createIncidentQuery().processInstanceId(process).count())
                .isZero();
        work(process);
        assertThat(anasMailbox(ticket).mails()).hasSize(1);
    }

    @Test
    void aStepThatIsPassedTwiceSendsTwoMails() {
        server.start();
        var ticket = aTicketOfAna();
        var model = Bpmn.createExecutableProcess("TwoMails")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .serviceTask("Task_SendMail")
                .name("Send mail")
                .camundaDelegateExpression("${notify}")
                .camundaAsyncBefore()
                .camundaInputParameter("template", "ticket-moved")
                .camundaInputParameter("to", "requester")
                .multiInstance()
                .sequential()
                .cardinality("2")
                .multiInstanceDone()
                .endEvent()
                .done();
        var process = start(ticket, model);

        work(process);

        var ids = new HashSet<String>();
        anasMailbox(ticket).mails().forEach(mail -> ids.add(Mailbox.header(mail, "Message-ID")));
        assertThat(anasMailbox(ticket).mails()).hasSize(2);
        assertThat(ids).hasSize(2);
    }

    @Test
    void theSameMailHasTheSameIdWhenItIsTriedAgain() {
        server.start();
        var ticket = aTicketOfAna();
        var process = start(ticket, mailThenTrouble());

        assertThatThrownBy(() -> work(process)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> work(process)).isInstanceOf(RuntimeException.class);

        assertThat(anasMailbox(ticket).mails()).hasSize(1);
    }

    @Test
    void aDiagramThatNamesNobodyFailsOnItsBox() {
        var ticket = aTicketOfAna();
        var model = Bpmn.createExecutableProcess("MailToNobody")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .serviceTask("Task_SendMail")
                .camundaDelegateExpression("${notify}")
                .camundaAsyncBefore()
                .camundaInputParameter("template", "ticket-moved")
                .camundaInputParameter("to", "the king")
                .endEvent()
                .done();
        var process = start(ticket, model);

        assertThatThrownBy(() -> work(process)).hasMessageContaining("Nobody is called 'the king'");
    }

    private static BpmnModelInstance oneMail() {
        return Bpmn.createExecutableProcess("OneMail")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .serviceTask("Task_SendMail")
                .name("Send mail")
                .camundaDelegateExpression("${notify}")
                .camundaAsyncBefore()
                .camundaInputParameter("template", "ticket-moved")
                .camundaInputParameter("to", "requester")
                .endEvent()
                .done();
    }

    private static BpmnModelInstance mailThenTrouble() {
        return Bpmn.createExecutableProcess("MailThenTrouble")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .serviceTask("Task_SendMail")
                .name("Send mail")
                .camundaDelegateExpression("${notify}")
                .camundaAsyncBefore()
                .camundaInputParameter("template", "ticket-moved")
                .camundaInputParameter("to", "requester")
                .serviceTask("Task_Stumble")
                .camundaDelegateExpression("${notify}")
                .camundaInputParameter("template", "ticket-moved")
                .camundaInputParameter("to", "the king")
                .endEvent()
                .done();
    }

    private String start(Ticket ticket, BpmnModelInstance model) {
        var name = model.getDefinitions().getRootElements().iterator().next().getAttributeValue("id");
        repository.createDeployment().addModelInstance(name + ".bpmn", model).deploy();
        return runtime.startProcessInstanceByKey(name, ticket.number().value(), Map.of())
                .getId();
    }

    private void work(String process) {
        management.executeJob(job(process).getId());
    }

    private Job job(String process) {
        return management.createJobQuery().processInstanceId(process).singleResult();
    }

    private Mailbox anasMailbox(Ticket ticket) {
        return new Mailbox(server, ticket.number().value(), "ana@finanzas.localhost");
    }

    private Ticket aTicketOfAna() {
        var ana = directory.personByUsername("ana").orElseThrow();
        return tickets.open(new NewTicket(
                TicketType.INCIDENT,
                "No imprime",
                "Desde hoy no sale nada.",
                "impresion",
                null,
                Channel.REST,
                new Requester(ana.id(), ana.name(), ana.email(), ana.unit(), ana.phone(), ana.organisation(), true),
                Urgency.HIGH,
                null,
                Actor.person(ana.id(), ana.name()),
                null));
    }
}
