package mesa.engine.clock;

import static mesa.servicelevel.TargetClock.State.PAUSED;
import static mesa.servicelevel.TargetClock.State.RUNNING;
import static mesa.servicelevel.TargetClock.State.STOPPED;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import mesa.MesaTest;
import mesa.servicelevel.Reason;
import mesa.servicelevel.Target;
import mesa.ticket.Actor;
import mesa.ticket.Priority;
import mesa.ticket.TicketManagement;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@MesaTest(backgroundJobs = false)
class ClockWordsTest {

    private static final Actor RULE = Actor.rule("AssignPriority", "1", 1);

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private TicketManagement tickets;

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

    @Test
    void fromTheOpeningOnTheClockRunsTowardsWhatTheRulesPromise() {
        var number = flow.open();

        assertThat(flow.clock(number, Target.RESPONSE).due()).contains(opened.plus(ClockFlow.RESPONSE));
        assertThat(flow.clock(number, Target.RESOLUTION).due()).contains(opened.plus(ClockFlow.RESOLUTION));
        assertThat(flow.clock(number, Target.UPDATE).due()).contains(opened.plus(ClockFlow.UPDATE));
        assertThat(flow.clock(number, Target.RESOLUTION).reason()).isEqualTo(Reason.OPENED);
    }

    @Test
    void theTimelineNamesTheRowThatPromised() {
        var number = flow.open();

        assertThat(flow.walk.timeline(number))
                .filteredOn(line -> line.what().equals("timeline.service-level-chosen"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.actor().name()).matches("SelectServiceLevel, row 2, version \\d+");
                    assertThat(line.facts()).containsEntry("serviceLevel", "Normal");
                    assertThat(line.internal()).isTrue();
                });
    }

    @Test
    void anAnswerMeetsTheResponseAndTheNextNewsAreDueFromThere() {
        var number = flow.open();
        flow.letPass(Duration.ofMinutes(30));

        flow.tell(number, "Answered");

        assertThat(flow.clock(number, Target.RESPONSE).state()).isEqualTo(STOPPED);
        assertThat(flow.clock(number, Target.UPDATE).due())
                .contains(opened.plus(Duration.ofMinutes(30)).plus(ClockFlow.UPDATE));
    }

    @Test
    void whileTheRequesterIsAskedTheClockStandsStill() {
        var number = flow.open();
        flow.letPass(Duration.ofHours(2));
        flow.tell(number, "Asked");
        flow.letPass(Duration.ofHours(5));

        var waiting = flow.clock(number, Target.RESOLUTION);
        assertThat(waiting.state()).isEqualTo(PAUSED);
        assertThat(waiting.reason()).isEqualTo(Reason.REQUESTER);
        assertThat(waiting.elapsed(opened.plus(Duration.ofHours(7)))).isEqualTo(Duration.ofHours(2));

        flow.tell(number, "Replied");
        assertThat(flow.clock(number, Target.RESOLUTION).due())
                .contains(opened.plus(ClockFlow.RESOLUTION).plus(Duration.ofHours(5)));
    }

    @Test
    void whereTheServiceLevelDoesNotSaySoTheClockRunsOnWhileTheDeskWaits() {
        var number = flow.open();

        flow.tell(number, "WithSupplier");

        assertThat(flow.clock(number, Target.RESOLUTION).state()).isEqualTo(RUNNING);
    }

    @Test
    void anotherPriorityIsAnotherPromiseAndUsedTimeStaysUsed() {
        var number = flow.open();
        flow.letPass(Duration.ofMinutes(15));

        tickets.prioritise(number, Priority.CRITICAL, RULE);

        var clock = flow.clock(number, Target.RESOLUTION);
        assertThat(clock.due()).contains(opened.plus(Duration.ofHours(2)));
        assertThat(clock.elapsed(opened.plus(Duration.ofMinutes(15)))).isEqualTo(Duration.ofMinutes(15));
        assertThat(flow.clock(number, Target.UPDATE).state()).isEqualTo(STOPPED);
        assertThat(flow.walk.timeline(number))
                .filteredOn(line -> line.what().equals("timeline.service-level-chosen"))
                .hasSize(2);
    }

    @Test
    void theSamePriorityAgainPromisesNothingNew() {
        var number = flow.open();
        tickets.prioritise(number, Priority.LOW, RULE);
        var before = flow.ledger(number).entries();

        tickets.prioritise(number, Priority.PLANNED, RULE);

        assertThat(flow.ledger(number).entries()).isEqualTo(before);
    }

    @Test
    void whatIsSolvedHasNoClockAndWhatIsReopenedGoesOnWithIt() {
        var number = flow.open();
        flow.letPass(Duration.ofHours(3));
        flow.solve(number);
        flow.letPass(Duration.ofHours(20));

        assertThat(flow.ledger(number).clocks()).allSatisfy(clock -> {
            assertThat(clock.state()).isEqualTo(STOPPED);
        });
        assertThat(flow.clock(number, Target.RESOLUTION).reason()).isEqualTo(Reason.RESOLVED);

        flow.walk.reject(number);
        var again = flow.clock(number, Target.RESOLUTION);
        assertThat(again.reason()).isEqualTo(Reason.REOPENED);
        assertThat(again.elapsed(opened.plus(Duration.ofHours(23)))).isEqualTo(Duration.ofHours(3));
        assertThat(flow.clock(number, Target.RESPONSE).state()).isEqualTo(STOPPED);
    }

    @Test
    void whatIsSolvedHasNoClockAlsoWhereItsDiagramDoesNotSaySo() throws IOException {
        var silent = Files.readString(Path.of("src/test/resources/clock-flow/ClockFlow.bpmn"))
                .replaceAll("<camunda:property name=\"clock\" value=\"(answer, )?stop\" />", "");
        var models = flow.the(RepositoryService.class);
        var deployed =
                models.createDeployment().addString("ClockFlow.bpmn", silent).deploy();
        try {
            var solved = flow.open();
            var withdrawn = flow.open();

            flow.solve(solved);
            flow.walk.withdraw(withdrawn);

            assertThat(flow.ledger(solved).clocks()).allMatch(clock -> clock.state() == STOPPED);
            assertThat(flow.clock(solved, Target.RESPONSE).reason()).isEqualTo(Reason.ANSWERED);
            assertThat(flow.clock(solved, Target.RESOLUTION).reason()).isEqualTo(Reason.RESOLVED);
            assertThat(flow.ledger(withdrawn).clocks()).allMatch(clock -> clock.state() == STOPPED);
            assertThat(flow.clock(withdrawn, Target.RESOLUTION).reason()).isEqualTo(Reason.WITHDRAWN);
        } finally {
            models.deleteDeployment(deployed.getId(), true);
        }
    }

    @Test
    void whatTheRequesterTookBackIsNoLongerPromised() {
        var number = flow.open();

        flow.walk.withdraw(number);

        assertThat(flow.clock(number, Target.RESOLUTION).state()).isEqualTo(STOPPED);
        assertThat(flow.clock(number, Target.RESOLUTION).reason()).isEqualTo(Reason.WITHDRAWN);
        assertThat(flow.ledger(number).nextDue()).isEmpty();
    }

    @Test
    void aTeamHasATimeOfItsOwnAsLongAsItHasTheTicket() {
        var number = flow.open();

        var team = flow.clock(number, Target.TEAM);
        assertThat(team.party()).isEqualTo("mesa-de-ayuda");
        assertThat(team.due()).contains(opened.plus(Duration.ofMinutes(40)));

        flow.letPass(Duration.ofMinutes(10));
        tickets.route(number, "proveedor-telefonia", 3, RULE);
        assertThat(flow.clock(number, Target.TEAM).state()).isEqualTo(STOPPED);
        assertThat(flow.clock(number, Target.SUPPLIER).due())
                .contains(opened.plus(Duration.ofMinutes(10)).plus(Duration.ofDays(3)));
    }

    @Test
    void aTeamsOwnTimeDependsOnThePriorityToo() {
        var number = flow.open();
        flow.letPass(Duration.ofMinutes(10));

        tickets.prioritise(number, Priority.CRITICAL, RULE);

        assertThat(flow.clock(number, Target.TEAM).due()).contains(opened.plus(Duration.ofMinutes(20)));
    }

    @Test
    void aTeamWithoutATargetHasNone() {
        var number = flow.open();

        tickets.route(number, "redes", 2, RULE);

        assertThat(flow.clock(number, Target.TEAM).state()).isEqualTo(STOPPED);
        assertThat(flow.clock(number, Target.RESOLUTION).state()).isEqualTo(RUNNING);
    }
}
