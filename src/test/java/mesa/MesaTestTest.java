package mesa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@MesaTest(backgroundJobs = false)
class MesaTestTest {

    private static final Instant TUESDAY = Instant.parse("2027-03-02T15:00:00Z");

    @Autowired
    private TestClock clock;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private DataSource database;

    @Autowired
    private Environment settings;

    @LocalServerPort
    private int port;

    @Test
    void theDeskHasADatabaseOfItsOwnAndKeepsNothingInTheDataFolder() {
        var before = Files.exists(Path.of("data"));

        var name = JdbcClient.create(database)
                .sql("select current_database()")
                .query(String.class)
                .single();

        assertThat(name).startsWith("desk");
        assertThat(Files.exists(Path.of("data"))).isEqualTo(before);
    }

    @Test
    void itsBaseAddressIsWhereItAnswers() {
        assertThat(settings.getProperty("mesa.base-url")).isEqualTo("http://localhost:" + port);
    }

    @Test
    void itsEngineIsTheOneThatTheWebAppsFind() {
        assertThat(ProcessEngines.getDefaultProcessEngine(false)).isSameAs(engine);
    }

    @Test
    void aStoppedClockStandsForDeskAndEngine() {
        clock.stopAt(TUESDAY);
        clock.advance(Duration.ofHours(2));

        assertThat(clock.instant()).isEqualTo(TUESDAY.plus(2, ChronoUnit.HOURS));
        assertThat(ClockUtil.now().toInstant()).isEqualTo(clock.instant());
    }

    @Test
    void aMovedClockRunsOn() {
        clock.moveTo(TUESDAY);

        await().until(() -> clock.instant().isAfter(TUESDAY.plusMillis(5)));
        assertThat(ClockUtil.now().toInstant())
                .isBetween(TUESDAY, clock.instant().plusMillis(1));
    }

    @Test
    void timersComeDueWhenTheClockIsMovedAndNobodyElseRunsThem() {
        deployReminderAfterTwoDays();
        var process = runtime.startProcessInstanceByKey("RemindLater");

        clock.advance(Duration.ofDays(2).plusMinutes(1));
        var due = management
                .createJobQuery()
                .processInstanceId(process.getId())
                .executable()
                .list();

        assertThat(due).hasSize(1);
        assertThat(management
                        .createJobQuery()
                        .processInstanceId(process.getId())
                        .count())
                .isEqualTo(1);
    }

    private void deployReminderAfterTwoDays() {
        var model = Bpmn.createExecutableProcess("RemindLater")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .intermediateCatchEvent()
                .timerWithDuration("P2D")
                .endEvent()
                .done();
        repository
                .createDeployment()
                .addModelInstance("RemindLater.bpmn", model)
                .deploy();
    }
}
