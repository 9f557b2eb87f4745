package mesa.engine.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mesa.MesaTest;
import mesa.servicelevel.Reason;
import mesa.servicelevel.ServiceClocks;
import mesa.servicelevel.Target;
import mesa.servicelevel.TargetClock;
import mesa.ticket.TicketNumber;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@MesaTest(backgroundJobs = false)
@ExtendWith(OutputCaptureExtension.class)
class ClockCheckTest {

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private ClockCheck check;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private JdbcClient database;

    private ClockFlow flow;
    private Instant opened;

    @BeforeEach
    void aDeskWhoseTimersAreRight() {
        check.mend();
        flow = new ClockFlow(desk);
        opened = flow.stopTheClock();
    }

    @AfterEach
    void takeItBack() {
        flow.close();
    }

    @Test
    void whereEverythingIsRightNothingIsMended() {
        var number = flow.open();
        flow.tell(number, "Asked");

        assertThat(check.mend()).isZero();
    }

    @Test
    void aTimerThatSomebodyMovedIsPutBackAndThatIsSaid(CapturedOutput output) {
        var number = flow.open();
        jobs.setJobDuedate(flow.timer(number, "Timer_AtRisk").getId(), Date.from(opened.plus(Duration.ofDays(30))));

        assertThat(check.mend()).isOne();

        assertThat(flow.dateOf(number, "Timer_AtRisk")).isEqualTo(opened.plus(Duration.ofHours(8)));
        assertThat(output).contains("The timers of 1 tickets stood otherwise than their ledgers say");
        assertThat(check.mend()).isZero();
    }

    @Test
    void aTimerThatSomebodySuspendedRunsAgain() {
        var number = flow.open();
        jobs.suspendJobById(flow.timer(number, "Timer_AtRisk").getId());

        assertThat(check.mend()).isOne();

        assertThat(flow.timer(number, "Timer_AtRisk").isSuspended()).isFalse();
    }

    @Test
    void aTimerThatSomebodyLetRunWhileTheDeskWaitsIsSuspendedAgain() {
        var number = flow.open();
        flow.tell(number, "Asked");
        jobs.activateJobById(flow.timer(number, "Timer_AtRisk").getId());

        assertThat(check.mend()).isOne();

        assertThat(flow.timer(number, "Timer_AtRisk").isSuspended()).isTrue();
    }

    @Test
    void aProcessThatSomebodySuspendedStaysSuspended() {
        var number = flow.open();
        var process = flow.walk.running(number).get(0).getId();
        flow.the(RuntimeService.class).suspendProcessInstanceById(process);

        assertThat(check.mend()).isZero();

        assertThat(flow.timer(number, "Timer_AtRisk").isSuspended()).isTrue();
    }

    @Test
    void aTaskThatSomebodyDatedIsDueWhenTheNextTargetIs() {
        var number = flow.open();
        desk.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            var task = flow.walk.task(number);
            task.setDueDate(Date.from(opened.plus(Duration.ofDays(9))));
            desk.getBean(TaskService.class).saveTask(task);
        });

        assertThat(check.mend()).isOne();

        assertThat(flow.walk.task(number).getDueDate().toInstant()).isEqualTo(opened.plus(Duration.ofMinutes(40)));
    }

    @Test
    void aTicketThatIsOlderThanItsPromisesIsCountedFromItsOpening() {
        var number = flow.open();
        flow.letPass(Duration.ofHours(2));
        loseTheLedger(number);

        assertThat(check.mend()).isOne();

        assertThat(flow.clock(number, Target.RESOLUTION).startedAt()).isEqualTo(opened);
        assertThat(flow.clock(number, Target.RESOLUTION).due()).contains(opened.plus(ClockFlow.RESOLUTION));
        assertThat(flow.clock(number, Target.RESPONSE).breached(opened.plus(Duration.ofHours(2))))
                .isTrue();
        assertThat(flow.dateOf(number, "Timer_ResolutionDue")).isEqualTo(opened.plus(ClockFlow.RESOLUTION));
    }

    @Test
    void whatSuchATicketWasAnsweredAndWaitsForCounts() {
        var number = flow.open();
        flow.letPass(Duration.ofMinutes(20));
        flow.walk.say(number, "luis", "Ya lo vemos");
        flow.tell(number, "Asked");
        loseTheLedger(number);

        assertThat(check.mend()).isOne();

        var response = flow.clock(number, Target.RESPONSE);
        assertThat(response.state()).isEqualTo(TargetClock.State.STOPPED);
        assertThat(response.elapsed(opened.plus(Duration.ofDays(1)))).isEqualTo(Duration.ofMinutes(20));
        assertThat(flow.clock(number, Target.RESOLUTION).state()).isEqualTo(TargetClock.State.PAUSED);
    }

    @Test
    void suchATicketIsCountedFromItsOpeningAlsoWhenItsDiagramSpeaksOfTheClockFirst() {
        var number = flow.open();
        flow.letPass(Duration.ofHours(2));
        loseTheLedger(number);

        flow.tell(number, "Asked");

        var resolution = flow.clock(number, Target.RESOLUTION);
        assertThat(resolution.startedAt()).isEqualTo(opened);
        assertThat(resolution.elapsed(opened.plus(Duration.ofDays(1)))).isEqualTo(Duration.ofHours(2));
        assertThat(resolution.state()).isEqualTo(TargetClock.State.PAUSED);
    }

    @Test
    void theFirstAnswerCountsHoweverMuchWasSaidLater() {
        var number = flow.open();
        flow.letPass(Duration.ofMinutes(20));
        flow.walk.say(number, "luis", "Ya lo vemos");
        database.sql("""
                insert into ticket_message (id, ticket, kind, internal, actor_kind, actor_person, actor_name, text, posted_at)
                select nextval('ticket_message_id'), ticket, kind, internal, actor_kind, actor_person, actor_name, text,
                posted_at + interval '1 hour' from ticket_message, generate_series(1, 120) where ticket = ?""").param(number.value()).update();
        loseTheLedger(number);

        assertThat(check.mend()).isOne();

        assertThat(flow.clock(number, Target.RESPONSE).elapsed(opened.plus(Duration.ofDays(1))))
                .isEqualTo(Duration.ofMinutes(20));
    }

    @Test
    void aTicketThatIsOverAndStillCountedIsStopped() {
        var number = flow.open();
        database.sql("update ticket set status = 'CLOSED' where number = ?")
                .param(number.value())
                .update();

        assertThat(check.mend()).isOne();

        assertThat(flow.ledger(number).clocks()).allMatch(clock -> clock.state() == TargetClock.State.STOPPED);
        assertThat(flow.clock(number, Target.RESOLUTION).reason()).isEqualTo(Reason.CLOSED);
    }

    @Test
    void aTicketWhoseLedgerNobodyCanReadDoesNotKeepTheOthersFromBeingMended(CapturedOutput output) {
        var broken = flow.open();
        var moved = flow.open();
        jobs.suspendJobById(flow.timer(moved, "Timer_AtRisk").getId());
        database.sql("""
                insert into clock_entry (ticket, target, party, at, event, reason, calendar_version, actor)
                values (?, 'TEAM', 'nobody', now(), 'PAUSE', 'REQUESTER', 1, 'test')""").param(broken.value()).update();
        try {
            assertThat(check.mend()).isOne();

            assertThat(flow.timer(moved, "Timer_AtRisk").isSuspended()).isFalse();
            assertThat(output).contains("The ledger of ticket [" + broken + "] can not be compared");
        } finally {
            loseTheLedger(broken);
        }
    }

    /** Such as after a calendar changed, by which a clock is running. */
    @Test
    void aListThatSaysAnotherDateThanTheLedgerIsDrawnAnew() {
        var number = flow.open();
        database.sql("update ticket_clock set due_at = due_at + interval '1 day' where ticket = ?")
                .param(number.value())
                .update();

        assertThat(check.mend()).isOne();

        assertThat(check.mend()).isZero();
    }

    @Test
    void aTicketForWhichNothingIsPromisedIsLeftInPeace() throws Exception {
        var number = flow.open();
        loseTheLedger(number);
        var nothing = Files.readString(Path.of("src/test/resources/clock-flow/SelectServiceLevel.dmn"))
                .replaceAll("<text>\"PT?[0-9]+[MHD]\"</text>", "<text></text>");
        var models = flow.the(RepositoryService.class);
        var deployed = models.createDeployment()
                .addString("SelectServiceLevel.dmn", nothing)
                .deploy();
        try {
            check.mend(); // its timers wait for nothing now
            var mended = desk.getBean(TransactionTemplate.class).execute(status -> {
                desk.getBean(ServiceClocks.class).hold(number.value());
                return CompletableFuture.supplyAsync(check::mend)
                        .completeOnTimeout(-1, 30, TimeUnit.SECONDS)
                        .join();
            });

            assertThat(mended).as("without waiting for whoever writes").isZero();
        } finally {
            models.deleteDeployment(deployed.getId(), true);
        }
    }

    /** As if the ticket came from a desk that did not count yet. */
    private void loseTheLedger(TicketNumber number) {
        desk.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            database.sql("alter table clock_entry disable trigger user").update();
            database.sql("delete from clock_entry where ticket = ?")
                    .param(number.value())
                    .update();
            database.sql("delete from ticket_clock where ticket = ?")
                    .param(number.value())
                    .update();
            database.sql("alter table clock_entry enable trigger user").update();
        });
    }
}
