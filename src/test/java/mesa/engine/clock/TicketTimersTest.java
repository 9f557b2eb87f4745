package mesa.engine.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import mesa.MesaTest;
import mesa.ticket.Actor;
import mesa.ticket.Priority;
import mesa.ticket.TicketManagement;
import mesa.ticket.TicketNumber;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@MesaTest(backgroundJobs = false)
class TicketTimersTest {

    private static final Duration FIVE_HOURS = Duration.ofHours(5);
    private static final List<String> TIMERS = List.of("Timer_AtRisk", "Timer_ResolutionDue", "Timer_LongOverdue");

    @Autowired
    private ApplicationContext desk;

    private ClockFlow flow;
    private Instant opened;

    @BeforeEach
    void aFlowAboutTheClock() {
        flow = new ClockFlow(desk);
        opened = flow.stopTheClock();
    }

    @AfterEach
    void takeItBack() {
        flow.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Timer_ResponseDue, PT1H",
        "Timer_AtRisk, PT8H",
        "Timer_ResolutionDue, PT10H",
        "Timer_LongOverdue, PT34H"
    })
    void everyTimerGoesByTheLedger(String timer, Duration after) {
        var number = flow.open();

        assertThat(flow.dateOf(number, timer)).isEqualTo(opened.plus(after));
        assertThat(flow.timer(number, timer).isSuspended()).isFalse();
    }

    @Test
    void whileTheDeskWaitsTheTimersAreSuspendedAndThenTheyAreDatedAnew() {
        var number = flow.open();
        flow.tell(number, "Asked");
        TIMERS.forEach(timer -> assertStandsStill(number, timer));

        flow.letPass(FIVE_HOURS);
        flow.tell(number, "Replied");

        assertThat(flow.dateOf(number, "Timer_AtRisk")).isEqualTo(opened.plus(Duration.ofHours(13)));
        assertThat(flow.dateOf(number, "Timer_ResolutionDue")).isEqualTo(opened.plus(Duration.ofHours(15)));
        assertThat(flow.timer(number, "Timer_AtRisk").isSuspended()).isFalse();
        assertStandsStill(number, "Timer_ResponseDue");
    }

    @Test
    void whenSomethingElseIsPromisedTheTimersAreDatedAnew() {
        var number = flow.open();
        flow.letPass(Duration.ofMinutes(15));

        makeCritical(number);

        assertThat(flow.dateOf(number, "Timer_ResponseDue")).isEqualTo(opened.plus(Duration.ofMinutes(30)));
        assertThat(flow.dateOf(number, "Timer_AtRisk")).isEqualTo(opened.plus(Duration.ofMinutes(96)));
        assertThat(flow.dateOf(number, "Timer_ResolutionDue")).isEqualTo(opened.plus(Duration.ofHours(2)));
    }

    @Test
    void aTimerGoesOffOnceAndWhatFollowsKnowsWhichOneItWas() {
        var number = flow.open();
        flow.letPass(Duration.ofHours(8));

        flow.run(number, "Timer_AtRisk");

        assertThat(flow.visits(number, "Event_AtRisk")).isOne();
        assertThat(flow.visits(number, "Event_Late")).isZero();
        assertThat(flow.timer(number, "Timer_AtRisk")).isNull();
        assertThat(flow.facts(number, "clockTarget")).containsExactly("resolution");
        assertThat(flow.facts(number, "clockPercent")).containsExactly(80);
    }

    @Test
    void aDayAfterItWasDueTheLastTimerGoesOff() {
        var number = flow.open();
        flow.letPass(Duration.ofHours(34));

        flow.run(number, "Timer_LongOverdue");

        assertThat(flow.visits(number, "Event_VeryLate")).isOne();
        assertThat(flow.facts(number, "clockBeyond")).containsExactly("P1D");
    }

    @Test
    void aTimerThatComesTooEarlyWaitsOn() {
        var number = flow.open();
        flow.letPass(Duration.ofHours(7));

        flow.run(number, "Timer_AtRisk");

        assertThat(flow.visits(number, "Event_AtRisk")).isZero();
        assertThat(flow.dateOf(number, "Timer_AtRisk")).isEqualTo(opened.plus(Duration.ofHours(8)));
        assertThat(flow.timer(number, "Timer_AtRisk").isSuspended()).isFalse();
    }

    @Test
    void aTimerThatComesWhileTheDeskWaitsNeverGoesOff() {
        var number = flow.open();
        flow.tell(number, "Asked");
        flow.letPass(Duration.ofDays(9));

        flow.run(number, "Timer_ResolutionDue");

        assertThat(flow.visits(number, "Event_Late")).isZero();
        assertStandsStill(number, "Timer_ResolutionDue");
    }

    @Test
    void whatWentOffBeforeTheTicketWasReopenedDoesNotGoOffAgain() {
        var number = flow.open();
        flow.letPass(Duration.ofHours(9));
        flow.run(number, "Timer_AtRisk");
        flow.solve(number);
        assertThat(flow.timer(number, "Timer_ResolutionDue")).isNull();

        flow.letPass(Duration.ofDays(3));
        flow.walk.reject(number);

        assertStandsStill(number, "Timer_AtRisk");
        assertThat(flow.dateOf(number, "Timer_ResolutionDue"))
                .isEqualTo(opened.plus(Duration.ofDays(3)).plus(ClockFlow.RESOLUTION));
        flow.run(number, "Timer_AtRisk");
        assertThat(flow.visits(number, "Event_AtRisk")).isOne();
    }

    /** Such as after a weekend without the desk's engine: what is long past need not be told step by step. */
    @ParameterizedTest
    @CsvSource({
        "Timer_AtRisk, Timer_ResolutionDue, Timer_LongOverdue",
        "Timer_LongOverdue, Timer_ResolutionDue, Timer_AtRisk",
        "Timer_ResolutionDue, Timer_LongOverdue, Timer_AtRisk"
    })
    void ofAllThatPassedMeanwhileOnlyTheLastGoesOff(String first, String second, String third) {
        var number = flow.open();
        flow.letPass(Duration.ofHours(40));

        List.of(first, second, third).forEach(timer -> flow.run(number, timer));

        assertThat(flow.visits(number, "Event_AtRisk")).isZero();
        assertThat(flow.visits(number, "Event_Late")).isZero();
        assertThat(flow.visits(number, "Event_VeryLate")).isOne();
        assertStandsStill(number, "Timer_AtRisk");
        assertStandsStill(number, "Timer_ResolutionDue");
    }

    @Test
    void aTimerThatSomebodyHoldsBackDoesNotKeepTheOthersFromGoingOff() {
        var number = flow.open();
        flow.letPass(Duration.ofHours(40));
        flow.the(ManagementService.class)
                .suspendJobById(flow.timer(number, "Timer_LongOverdue").getId());

        flow.run(number, "Timer_ResolutionDue");

        assertThat(flow.visits(number, "Event_Late")).isOne();
    }

    @Test
    void whenAShorterTimeIsPromisedOnlyTheLastOfWhatIsPastGoesOff() {
        var number = flow.open();
        flow.letPass(Duration.ofHours(3));
        makeCritical(number);

        flow.run(number, "Timer_AtRisk");
        flow.run(number, "Timer_ResolutionDue");

        assertThat(flow.visits(number, "Event_AtRisk")).isZero();
        assertThat(flow.visits(number, "Event_Late")).isOne();
    }

    @Test
    void whatIsKnownToBeLateDoesNotBecomeLateAgainByAShorterTime() {
        var number = flow.open();
        flow.letPass(Duration.ofHours(11));
        flow.run(number, "Timer_ResolutionDue");
        makeCritical(number);

        flow.run(number, "Timer_AtRisk");

        assertThat(flow.visits(number, "Event_AtRisk")).isZero();
        assertThat(flow.visits(number, "Event_Late")).isOne();
        assertThat(flow.dateOf(number, "Timer_LongOverdue")).isEqualTo(opened.plus(Duration.ofHours(26)));
    }

    @Test
    void whatWasAtRiskAndIsLateByAShorterTimeIsLate() {
        var number = flow.open();
        flow.letPass(Duration.ofHours(9));
        flow.run(number, "Timer_AtRisk");
        makeCritical(number);

        flow.run(number, "Timer_ResolutionDue");

        assertThat(flow.visits(number, "Event_Late")).isOne();
    }

    private void makeCritical(TicketNumber number) {
        flow.the(TicketManagement.class).prioritise(number, Priority.CRITICAL, Actor.rule("AssignPriority", "1", 1));
    }

    @Test
    void aTaskIsDueWhenTheNextTargetIs() {
        var number = flow.open();
        assertThat(dueDate(number)).isEqualTo(opened.plus(Duration.ofMinutes(40)));

        desk.getBean(TicketManagement.class).route(number, "redes", 2, Actor.rule("RouteIncident", "1", 1));
        assertThat(dueDate(number)).isEqualTo(opened.plus(ClockFlow.RESPONSE));

        flow.tell(number, "Answered");
        assertThat(dueDate(number)).isEqualTo(opened.plus(ClockFlow.UPDATE));

        flow.tell(number, "Asked");
        assertThat(flow.walk.task(number).getDueDate()).isNull();
    }

    private Instant dueDate(TicketNumber number) {
        return flow.walk.task(number).getDueDate().toInstant();
    }

    private void assertStandsStill(TicketNumber number, String timer) {
        assertThat(flow.timer(number, timer).isSuspended()).as(timer).isTrue();
        assertThat(flow.dateOf(number, timer)).as(timer).isEqualTo(EngineTime.NEVER);
    }
}
