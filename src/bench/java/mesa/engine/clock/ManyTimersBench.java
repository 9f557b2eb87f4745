package mesa.engine.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import mesa.MesaTest;
import mesa.TestClock;
import mesa.bench.Stopwatch;
import mesa.incident.DeskWalk;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long the desk takes to work off timers that are all due in the same minute; none is lost, none goes off twice.
 */
@MesaTest(backgroundJobs = false)
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class ManyTimersBench {

    private static final int TIMERS = Integer.getInteger("mesa.bench.timers", 10_000);
    private static final String TIMER = "Timer_ResponseDue";

    private static final String DUE = """
            select count(*) from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_
            where d.act_id_ = ? and j.suspension_state_ = 1""";
    private static final String WENT_OFF = "select count(*) from act_hi_actinst where act_id_ = ?";
    private static final String NOTED =
            "select count(*) from clock_entry where event = 'REACHED' and target = 'RESPONSE' and detail = '100%'";

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private DataSource source;

    @Autowired
    private JdbcClient database;

    @Test
    void timersThatAreDueInTheSameMinute() {
        var walk = new DeskWalk(desk);
        var model = walk.open();
        walk.sendEverything(model);
        new ManyRunningTickets(source, model).write(TIMERS - 1);
        assertThat(count(DUE)).isEqualTo(TIMERS);
        desk.getBean(TestClock.class).advance(walk.timeUntil(model, TIMER).plusSeconds(1));

        var took = workedOff();

        Stopwatch.say(
                "%,d timers due at once, all gone off after".formatted(TIMERS), "%d s".formatted(took.toSeconds()));
        assertThat(count(WENT_OFF)).isEqualTo(TIMERS);
        assertThat(database.sql(NOTED).query(Integer.class).single()).isEqualTo(TIMERS);
    }

    private Duration workedOff() {
        var workers = ((ProcessEngineConfigurationImpl)
                        desk.getBean(ProcessEngine.class).getProcessEngineConfiguration())
                .getJobExecutor();
        var start = System.nanoTime();
        workers.start();
        try {
            await().atMost(Duration.ofMinutes(15))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> count(DUE) == 0);
            return Duration.ofNanos(System.nanoTime() - start);
        } finally {
            workers.shutdown();
        }
    }

    private int count(String of) {
        return database.sql(of).param(TIMER).query(Integer.class).single();
    }
}
