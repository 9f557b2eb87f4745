package mesa.engine.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import mesa.MesaTest;
import mesa.TestClock;
import mesa.bench.Stopwatch;
import mesa.incident.DeskWalk;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long a running desk takes to work off timers that are all due in the same minute; none is lost, none goes off
 * twice. What they do to their tickets comes first, the mails that follow after that.
 */
@MesaTest(backgroundJobs = false)
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class ManyTimersBench {

    private static final int TIMERS = Integer.getInteger("mesa.bench.timers", 10_000);
    private static final int WARM_UP = Math.min(TIMERS, 1_000);
    private static final String TIMER = "Timer_ResponseDue";

    private static final String DUE = """
            select count(*) from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_
            where d.act_id_ = ? and j.suspension_state_ = 1""";
    private static final String MAILS =
            "select count(*) from act_ru_job where handler_type_ = 'async-continuation' and retries_ > 0";
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
        workOff(WARM_UP);
        workOff(TIMERS);
    }

    private void workOff(int timers) {
        var before = count(WENT_OFF);
        var walk = new DeskWalk(desk);
        var model = walk.open();
        walk.sendEverything(model);
        new ManyRunningTickets(source, model).write(timers - 1);
        assertThat(count(DUE)).isEqualTo(timers);
        desk.getBean(TestClock.class).advance(walk.timeUntil(model, TIMER).plusSeconds(1));

        letThemGoOff(timers);

        assertThat(count(WENT_OFF) - before).isEqualTo(timers);
        assertThat(database.sql(NOTED).query(Integer.class).single()).isEqualTo(before + timers);
    }

    private void letThemGoOff(int timers) {
        var workers = workers();
        var start = System.nanoTime();
        var worked = processorTime();
        workers.start();
        try {
            until(() -> count(DUE) == 0);
            say("%,d timers due at once, all gone off".formatted(timers), start, worked, timers);
            var mails = database.sql(MAILS).query(Integer.class).single();
            until(() -> database.sql(MAILS).query(Integer.class).single() == 0);
            say("%,d steps that write to people, all done".formatted(mails), start, worked, timers);
        } finally {
            workers.shutdown();
        }
    }

    private JobExecutor workers() {
        return ((ProcessEngineConfigurationImpl)
                        desk.getBean(ProcessEngine.class).getProcessEngineConfiguration())
                .getJobExecutor();
    }

    private static void until(Callable<Boolean> allIsDone) {
        await().atMost(Duration.ofMinutes(25))
                .pollInterval(Duration.ofSeconds(1))
                .until(allIsDone);
    }

    private static void say(String what, long start, long worked, int timers) {
        Stopwatch.say(
                what,
                "after %d s, %.1f ms of the desk's processor time each"
                        .formatted(
                                Duration.ofNanos(System.nanoTime() - start).toSeconds(),
                                (processorTime() - worked) / 1e6 / timers));
    }

    /** What the desk's process has used of the processors, in nanoseconds; the database has processes of its own. */
    private static long processorTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private int count(String of) {
        return database.sql(of).param(TIMER).query(Integer.class).single();
    }
}
