package mesa.engine.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mesa.MesaTest;
import mesa.servicelevel.Target;
import mesa.servicelevel.TargetClock.State;
import mesa.ticket.TicketNumber;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two nodes, or a node and a person, are at the same timer at the same moment. */
@MesaTest(backgroundJobs = false)
class TimersAtOnceTest {

    private static final String WAITS_FOR_THE_LEDGER =
            "select count(*) from pg_locks where locktype = 'advisory' and not granted";

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient database;

    private final ExecutorService others = Executors.newFixedThreadPool(2);
    private ClockFlow flow;

    @BeforeEach
    void aFlowAboutTheClock() {
        flow = new ClockFlow(desk);
        flow.stopTheClock();
    }

    @AfterEach
    void takeItBack() {
        others.shutdownNow();
        flow.close();
    }

    @RepeatedTest(6)
    void ofTwoNodesThatTakeUpATimerOneLetsItGoOff() throws Exception {
        var number = flow.open();
        flow.letPass(Duration.ofHours(8));
        var timer = flow.timer(number, "Timer_AtRisk").getId();
        var both = new CyclicBarrier(2);

        var one = others.submit(() -> wentOff(both, timer));
        var other = others.submit(() -> wentOff(both, timer));

        assertThat(Stream.of(one.get(), other.get())).containsExactlyInAnyOrder(true, false);
        assertThat(flow.visits(number, "Event_AtRisk")).isOne();
    }

    @Test
    void aTimerThatWasTakenUpJustBeforeTheDeskBeganToWaitDoesNotGoOff() throws Exception {
        var number = flow.open();
        flow.letPass(Duration.ofHours(8));
        var timer = flow.timer(number, "Timer_AtRisk").getId();

        var wentOff = transaction.execute(status -> {
            flow.tell(number, "Asked");
            var node = others.submit(() -> wentOff(new CyclicBarrier(1), timer));
            await().until(this::somebodyWaitsForTheLedger);
            return node;
        });

        assertThat(wentOff.get()).isFalse();
        assertThat(flow.visits(number, "Event_AtRisk")).isZero();
        assertThat(flow.timer(number, "Timer_AtRisk").isSuspended()).isTrue();
        assertThat(flow.clock(number, Target.RESOLUTION).reached(80, null)).isFalse();
    }

    @Test
    void whoeverAsksTheRequesterJustAfterATimerWentOffNoticesNothing() throws Exception {
        var number = flow.open();
        flow.letPass(Duration.ofHours(8));

        Future<?> asked = transaction.execute(status -> {
            flow.run(number, "Timer_AtRisk");
            var person = others.submit(() -> flow.tell(number, "Asked"));
            await().until(this::somebodyWaitsForTheLedger);
            return person;
        });
        asked.get();

        assertThat(flow.visits(number, "Event_AtRisk")).isOne();
        assertThat(flow.clock(number, Target.RESOLUTION).state()).isEqualTo(State.PAUSED);
    }

    @RepeatedTest(4)
    void whatPeopleDoSucceedsWhileTheTimersGoOff() throws Exception {
        var number = flow.open();
        flow.letPass(Duration.ofHours(40));
        var timers = timersOf(number);
        var both = new CyclicBarrier(2);

        var nodes = others.submit(() -> {
            both.await();
            timers.forEach(timer -> ranWithoutError(() -> executed(timer)));
            return null;
        });
        var people = others.submit(() -> {
            both.await();
            for (var time = 0; time < 4; time++) {
                flow.tell(number, "Asked");
                flow.tell(number, "Replied");
            }
            return null;
        });
        nodes.get();
        people.get();

        timersOf(number).forEach(jobs::executeJob);
        assertThat(flow.visits(number, "Event_VeryLate")).isOne();
        assertThat(List.of("Event_AtRisk", "Event_Late"))
                .as("what a later threshold has overtaken")
                .allSatisfy(
                        step -> assertThat(flow.visits(number, step)).as(step).isZero());
        assertThat(flow.visits(number, "Event_ResponseLate"))
                .as("the answer may come first")
                .isLessThanOrEqualTo(1);
    }

    @Test
    void twoNodesWorkOffManyTimersThatAreDueAtOnceEachOnce() {
        var numbers = IntStream.range(0, 12).mapToObj(ticket -> flow.open()).toList();
        flow.letPass(Duration.ofHours(8));
        var one = engine().getJobExecutor();
        var other = new DefaultJobExecutor();
        try {
            one.start();
            other.registerProcessEngine((ProcessEngineImpl) desk.getBean(ProcessEngine.class));
            other.start();
            await().pollInterval(Duration.ofSeconds(1)).until(() -> allWentOffAndElseAMinutePasses(numbers));
        } finally {
            one.shutdown();
            other.shutdown();
        }

        assertThat(numbers).allSatisfy(number -> {
            assertThat(flow.visits(number, "Event_AtRisk")).isOne();
            assertThat(flow.visits(number, "Event_ResponseLate")).isOne();
            assertThat(flow.visits(number, "Event_Late")).isZero();
        });
    }

    /** A timer that one node lost to the other at the same ticket is taken up again after a minute. */
    private boolean allWentOffAndElseAMinutePasses(List<TicketNumber> numbers) {
        var wentOff = numbers.stream().allMatch(number -> flow.timer(number, "Timer_AtRisk") == null);
        if (!wentOff) {
            flow.letPass(Duration.ofMinutes(1));
        }
        return wentOff;
    }

    private ProcessEngineConfigurationImpl engine() {
        return (ProcessEngineConfigurationImpl)
                desk.getBean(ProcessEngine.class).getProcessEngineConfiguration();
    }

    private List<String> timersOf(TicketNumber number) {
        return Stream.of("Timer_ResponseDue", "Timer_AtRisk", "Timer_ResolutionDue", "Timer_LongOverdue")
                .map(timer -> flow.timer(number, timer))
                .filter(timer -> timer != null)
                .map(timer -> timer.getId())
                .toList();
    }

    private boolean somebodyWaitsForTheLedger() {
        return database.sql(WAITS_FOR_THE_LEDGER).query(Integer.class).single() > 0;
    }

    private boolean wentOff(CyclicBarrier together, String timer) throws Exception {
        together.await();
        return ranWithoutError(() -> executed(timer));
    }

    private Void executed(String timer) {
        jobs.executeJob(timer);
        return null;
    }

    /** A node that comes too late gets an error of the engine, and leaves the job alone. */
    private static boolean ranWithoutError(Callable<Void> deed) {
        try {
            deed.call();
            return true;
        } catch (ProcessEngineException | NullPointerException tooLate) {
            return false;
        } catch (Exception other) {
            throw new IllegalStateException(other);
        }
    }
}
