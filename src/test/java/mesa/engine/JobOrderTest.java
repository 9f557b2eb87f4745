package mesa.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Executors;
import mesa.MesaTest;
import mesa.incident.DeskWalk;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@MesaTest(backgroundJobs = false)
class JobOrderTest {

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private RuntimeService processes;

    @Autowired
    private RepositoryService models;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient database;

    @Test
    void aLateTicketIsSeenToBeforeAnybodyIsWrittenTo() {
        var number = new DeskWalk(desk).open();

        var waiting = jobs.createJobQuery()
                .processInstanceId(processes
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(number.value())
                        .rootProcessInstances()
                        .singleResult()
                        .getId())
                .orderByJobPriority()
                .desc()
                .list();

        assertThat(waiting)
                .filteredOn(job -> job.getDuedate() != null)
                .hasSizeGreaterThanOrEqualTo(4)
                .allMatch(timer -> timer.getPriority() == JobOrder.TIMERS);
        assertThat(waiting)
                .filteredOn(job -> job.getDuedate() == null)
                .isNotEmpty()
                .allMatch(mail -> mail.getPriority() < JobOrder.TIMERS);
    }

    @Test
    void whatADiagramSaysItselfGoesBefore() {
        var model = Bpmn.createExecutableProcess("UrgentReminder")
                .camundaHistoryTimeToLive(1)
                .camundaJobPriority("77")
                .startEvent()
                .intermediateCatchEvent("Timer_Later")
                .name("Later")
                .timerWithDuration("PT1H")
                .endEvent()
                .done();
        var deployment = models.createDeployment()
                .addModelInstance("UrgentReminder.bpmn", model)
                .deploy();
        try {
            var process = processes.startProcessInstanceByKey("UrgentReminder");

            var timer = jobs.createJobQuery().processInstanceId(process.getId()).singleResult();

            assertThat(timer.getPriority()).isEqualTo(77);
        } finally {
            models.deleteDeployment(deployment.getId(), true);
        }
    }

    @Test
    void dueJobsAreFoundByAnIndexAmongAllThatAreNot() {
        assertThat(database.sql("select indexname from pg_indexes where tablename = 'act_ru_job'")
                        .query(String.class)
                        .list())
                .contains("mesa_job_due", "mesa_job_done_now");
    }

    @Test
    void aNodeThatStartsDoesNotWaitForWhatTheOthersAreDoing() {
        var node = Executors.newSingleThreadExecutor();
        try {
            transaction.executeWithoutResult(otherNode -> {
                database.sql("lock table act_ru_job in row exclusive mode").update();

                var start = node.submit(
                        () -> engine.getCommandExecutorSchemaOperations().execute(engine.getSchemaOperationsCommand()));

                assertThat(start).succeedsWithin(Duration.ofMinutes(1));
            });
        } finally {
            node.shutdown();
        }
    }
}
