package mesa.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mesa.MesaTest;
import mesa.TestClock;
import mesa.engine.TaskAssignment;
import mesa.notification.Mailbox;
import mesa.ticket.Actor;
import mesa.ticket.Impact;
import mesa.ticket.Priority;
import mesa.ticket.TicketManagement;
import mesa.ticket.TicketNumber;
import mesa.ticket.TicketStatus;
import mesa.ticket.Urgency;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What happens when an answer or a solution is late; D13, and D12 where it is critical. */
@MesaTest(backgroundJobs = false)
class EscalationPathsTest {

    private static final Instant MONDAY_AT_NINE = Instant.parse("2026-11-23T15:00:00Z");

    private static final List<String> ABOUT_THE_SOLUTION =
            List.of("Timer_ResolutionAtRisk", "Timer_ResolutionDue", "Timer_ResolutionOverdue");

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private TestClock clock;

    @Autowired
    private TaskAssignment assignment;

    @Autowired
    private GreenMail mailServer;

    private DeskWalk walk;

    @BeforeEach
    void comeInOnAMondayMorning() {
        clock.stopAt(MONDAY_AT_NINE);
        walk = new DeskWalk(desk).urgent(Urgency.MEDIUM, Impact.MEDIUM);
    }

    @Test
    void whatNobodyAnsweredAndNobodyHasIsSeenByTheNextTeamToo() {
        var number = walk.open();
        assertThat(walk.timeUntil(number, "Timer_ResponseDue")).isEqualTo(Duration.ofHours(4));

        walk.letTimePassUntil(number, "Timer_ResponseDue");

        assertThat(walk.mails(number)).containsOnlyOnce("response-overdue -> assignee, lead, next-team");
        assertThat(walk.candidates(number)).containsExactlyInAnyOrder("mesa-de-ayuda", "aplicaciones");
        assertThat(walk.taskKey(number)).isEqualTo("Task_TriageIncident");
        assertThat(walk.ticket(number).level()).isEqualTo(1);
        assertThat(walk.steps(number))
                .contains("Task_InviteNextTeam", "EndEvent_ResponseOverdue", "EndEvent_IncidentEscalated")
                .doesNotContain("Task_RaiseIncident", "EndEvent_ResolutionOverdue");
    }

    @Test
    void whoeverHasItIsRemindedToAnswerAndNobodyElseComesIn() {
        var number = walk.open();
        walk.claim(number, "luis");

        walk.letTimePassUntil(number, "Timer_ResponseDue");

        assertThat(walk.mails(number)).containsOnlyOnce("response-overdue -> assignee, lead");
        assertThat(walk.candidates(number)).containsExactly("mesa-de-ayuda");
        assertThat(walk.steps(number)).doesNotContain("Task_InviteNextTeam", "Task_RaiseIncident");
    }

    @Test
    void onceTheRequesterHasHeardFromTheDeskNoAnswerIsLate() {
        var number = walk.open();
        walk.claim(number, "luis");

        walk.say(number, "luis", "Ya lo estamos viendo.");

        assertThat(walk.timer(number, "Timer_ResponseDue").isSuspended()).isTrue();
        assertThat(walk.timer(number, "Timer_ResolutionDue").isSuspended()).isFalse();
    }

    @Test
    void whatTheRequesterWritesIsNoAnswer() {
        var number = walk.open();
        walk.claim(number, "luis");

        walk.say(number, "ana", "Es urgente.");

        assertThat(walk.timer(number, "Timer_ResponseDue").isSuspended()).isFalse();
    }

    @Test
    void beforeAnOrdinarySolutionIsLatePeopleAreTold() {
        var number = walk.open();
        walk.claim(number, "luis");

        walk.letTimePassUntil(number, "Timer_ResolutionAtRisk");

        assertThat(walk.mails(number)).containsOnlyOnce("resolution-at-risk -> assignee, lead");
        assertThat(walk.candidates(number)).containsExactly("mesa-de-ayuda");
    }

    @Test
    void d12_beforeACriticalSolutionIsLateTheNextTeamIsAskedToHelp() {
        var number = walk.urgent(Urgency.VERY_HIGH, Impact.HIGH).open();
        walk.claim(number, "luis");
        assertThat(walk.timeUntil(number, "Timer_ResolutionAtRisk")).isEqualTo(Duration.ofMinutes(192));

        walk.letTimePassUntil(number, "Timer_ResolutionAtRisk");

        assertThat(walk.mails(number)).containsOnlyOnce("resolution-at-risk -> assignee, lead, next-team");
        assertThat(walk.candidates(number)).containsExactlyInAnyOrder("mesa-de-ayuda", "aplicaciones");
        assertThat(walk.task(number).getAssignee()).isEqualTo("luis");
    }

    @Test
    void whatIsLateAndNobodyHasGoesUpFromLevelToLevel() {
        var number = walk.open();

        walk.letTimePassUntil(number, "Timer_ResolutionDue");

        assertThat(walk.taskKey(number)).isEqualTo("Task_DiagnoseIncident");
        assertThat(walk.ticket(number).team()).isEqualTo("aplicaciones");
        assertThat(walk.candidates(number)).containsExactly("aplicaciones");

        walk.letTimePassUntil(number, "Timer_ResolutionOverdue");

        assertThat(walk.taskKey(number)).isEqualTo("Task_InvestigateIncident");
        assertThat(walk.ticket(number).team()).isEqualTo("desarrollo");
        assertThat(walk.mails(number))
                .containsOnlyOnce(
                        "resolution-overdue -> assignee, lead, manager",
                        "resolution-long-overdue -> assignee, lead, manager",
                        "ticket-assigned-team -> team");
    }

    @Test
    void afterAWeekWithoutTheEngineATicketGoesUpOnceAndPeopleAreToldOnce() {
        var number = walk.open();
        clock.advance(Duration.ofDays(7));

        ABOUT_THE_SOLUTION.forEach(timer -> goOff(number, timer));

        assertThat(walk.ticket(number).level()).isEqualTo(2);
        assertThat(walk.mails(number))
                .containsOnlyOnce("resolution-long-overdue -> assignee, lead, manager")
                .noneMatch(mail -> mail.startsWith("resolution-at-risk") || mail.startsWith("resolution-overdue"));
    }

    @Test
    void aTicketThatBecomesCriticalWhenItIsPastItsTimeGoesUpOnce() {
        var number = walk.open();
        clock.advance(Duration.ofHours(7));
        desk.getBean(TicketManagement.class)
                .prioritise(number, Priority.CRITICAL, Actor.rule("AssignPriority", "1", 1));

        List.of("Timer_ResolutionAtRisk", "Timer_ResolutionDue").forEach(timer -> goOff(number, timer));

        assertThat(walk.ticket(number).level()).isEqualTo(2);
        assertThat(walk.mails(number))
                .containsOnlyOnce("resolution-overdue -> assignee, lead, manager")
                .noneMatch(mail -> mail.startsWith("resolution-at-risk"));
    }

    @Test
    void nobodyGetsTwoMailsAboutATicketThatWentUp() {
        var number = walk.open();
        walk.sendEverything(number);

        walk.letTimePassUntil(number, "Timer_ResolutionDue");
        walk.sendEverything(number);

        assertThat(subjects(number, "marta")).containsExactly("[" + number + "] Venció el plazo: No abre desde ayer");
        assertThat(subjects(number, "mateo")).hasSize(1);
        assertThat(subjects(number, "rosa")).hasSize(1);
        assertThat(subjects(number, "ana")).hasSize(2).last().asString().contains("Avance");
        assertThat(Mailbox.plain(mailbox(number, "marta").onlyMail()))
                .contains("Debía quedar resuelto a más tardar el miércoles 25 de noviembre, 17:00.")
                .contains("Nadie lo ha tomado todavía");
    }

    @Test
    void whatIsLateAndSomebodyHasStaysWithThemAndTheNextTeamMayTakeIt() {
        var number = walk.open();
        walk.claim(number, "luis");

        walk.letTimePassUntil(number, "Timer_ResolutionDue");

        assertThat(walk.task(number).getAssignee()).isEqualTo("luis");
        assertThat(walk.ticket(number).level()).isEqualTo(1);
        assertThat(walk.mails(number)).containsOnlyOnce("resolution-overdue -> assignee, lead, next-team, manager");

        var task = walk.task(number).getId();
        assignment.assign(number, task, walk.person("marta"), walk.person("marta"));

        assertThat(walk.ticket(number).assignee())
                .isEqualTo(walk.person("marta").id());
        assertThat(walk.ticket(number).team()).isEqualTo("mesa-de-ayuda");
        walk.resolve(number, "marta");
        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.RESOLVED);
    }

    @Test
    void aboveTheHighestLevelThereIsNobodySoPeopleAreOnlyTold() {
        var number = walk.about("infraestructura", "servidor").open();
        assertThat(walk.ticket(number).level()).isEqualTo(3);

        walk.letTimePassUntil(number, "Timer_ResolutionDue");

        assertThat(walk.taskKey(number)).isEqualTo("Task_InvestigateIncident");
        assertThat(walk.candidates(number)).containsExactly("infraestructura");
        assertThat(walk.mails(number)).containsOnlyOnce("resolution-overdue -> assignee, lead, manager");
    }

    @Test
    void whileItWaitsForTheRequesterNothingComesDue() {
        var number = walk.open();
        walk.ask(number, "luis");

        assertThat(walk.timer(number, "Timer_ResolutionDue").isSuspended()).isTrue();
        assertThat(walk.timer(number, "Timer_ResolutionAtRisk").isSuspended()).isTrue();

        clock.advance(Duration.ofDays(7));
        walk.say(number, "ana", "La 4.2");

        assertThat(walk.timer(number, "Timer_ResolutionDue").getDuedate())
                .isEqualTo(Instant.parse("2026-12-02T23:00:00Z"));
        assertThat(walk.timer(number, "Timer_ResolutionDue").isSuspended()).isFalse();
    }

    @Test
    void whereNothingStopsTheClockAnIncidentThatWaitsIsLateAndPeopleAreOnlyTold() {
        var number = walk.about("conectividad", "lentitud")
                .urgent(Urgency.VERY_HIGH, Impact.HIGH)
                .open();
        walk.ask(number, "luis");

        walk.letTimePassUntil(number, "Timer_ResolutionDue");

        assertThat(walk.steps(number)).contains("Task_InviteNextTeam");
        assertThat(walk.mails(number)).containsOnlyOnce("resolution-overdue -> assignee, lead, manager");
        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.WAITING);
    }

    @Test
    void whatWasReopenedIsNotEscalatedAgainAtOnce() {
        var number = walk.open();
        walk.claim(number, "luis");
        walk.letTimePassUntil(number, "Timer_ResolutionAtRisk");
        walk.letTimePassUntil(number, "Timer_ResolutionDue");
        walk.resolve(number, "luis");

        walk.reject(number);

        assertThat(List.of("Timer_ResponseDue", "Timer_ResolutionAtRisk", "Timer_ResolutionDue"))
                .allMatch(timer -> walk.timer(number, timer).isSuspended());
        assertThat(walk.timer(number, "Timer_ResolutionOverdue").isSuspended()).isFalse();
        assertThat(walk.timeUntil(number, "Timer_ResolutionOverdue")).isPositive();
    }

    @Test
    void whatIsSolvedIsNotLate() {
        var number = walk.open();

        walk.resolve(number, "luis");

        assertThat(walk.timer(number, "Timer_ResolutionDue")).isNull();
        assertThat(walk.timer(number, "Timer_ResponseDue")).isNull();
    }

    @Test
    void ofATimerAboutSomethingElseNobodyIsToldThatTheSolutionIsLate() {
        var number = walk.open();
        var news = new HashMap<String, Object>(
                Map.of("clockTarget", "update", "clockPercent", 100, "priority", "MODERATE", "level", 1));
        news.put("claimed", false);
        news.put("clockBeyond", null);

        desk.getBean(RuntimeService.class).startProcessInstanceByKey("EscalateIncident", number.value(), news);

        assertThat(walk.steps(number))
                .contains("Task_SelectHelp", "EndEvent_NobodyTold")
                .doesNotContain("EndEvent_ResolutionOverdue");
        assertThat(walk.mails(number)).noneMatch(mail -> mail.contains("overdue"));
    }

    @Test
    void theTimelineNamesTheRuleThatBroughtTheNextLevelIn() {
        var number = walk.open();

        walk.letTimePassUntil(number, "Timer_ResolutionDue");

        assertThat(walk.timeline(number)).anySatisfy(line -> {
            assertThat(line.what()).isEqualTo("timeline.help-selected");
            assertThat(line.facts()).isEqualTo(Map.of("comesIn", "next-level"));
            assertThat(line.actor().name()).startsWith("SelectHelp, row 5, version ");
        });
    }

    private void goOff(TicketNumber number, String timer) {
        desk.getBean(ManagementService.class)
                .executeJob(walk.timer(number, timer).getId());
    }

    private List<String> subjects(TicketNumber number, String username) {
        return mailbox(number, username).mails().stream()
                .map(mail -> Mailbox.header(mail, "Subject"))
                .toList();
    }

    private Mailbox mailbox(TicketNumber number, String username) {
        return new Mailbox(mailServer, number.value(), walk.person(username).email());
    }
}
