package mesa.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import mesa.MesaTest;
import mesa.TestClock;
import mesa.engine.DoorClosed;
import mesa.ticket.MessageKind;
import mesa.ticket.TicketStatus;
import mesa.ticket.WaitingReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@MesaTest(backgroundJobs = false)
class WaitingPathsTest {

    private static final Instant FRIDAY_AT_TEN = Instant.parse("2026-11-27T16:00:00Z");

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private Incidents incidents;

    @Autowired
    private TestClock clock;

    private DeskWalk walk;

    @BeforeEach
    void comeIn() {
        walk = new DeskWalk(desk);
    }

    @Test
    void whileTheRequesterIsAskedNobodyHasATask() {
        var number = walk.open();

        walk.ask(number, "luis");

        assertThat(walk.taskKey(number)).isEmpty();
        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.WAITING);
        assertThat(walk.ticket(number).waitingReason()).isEqualTo(WaitingReason.REQUESTER);
        assertThat(walk.said(number, MessageKind.QUESTION).text()).isEqualTo("¿Qué versión usa?");
        assertThat(walk.mails(number)).contains("question-asked -> requester");
    }

    @Test
    void theAnswerBringsItBackToTheSamePerson() {
        var number = walk.open();
        walk.escalate(number, "luis");
        walk.ask(number, "mateo");

        walk.say(number, "ana", "La 4.2");

        assertThat(walk.taskKey(number)).isEqualTo("Task_DiagnoseIncident");
        assertThat(walk.task(number).getAssignee()).isEqualTo("mateo");
        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.IN_PROGRESS);
        assertThat(walk.mails(number))
                .contains("answer-received -> assignee")
                .doesNotContain("message-posted -> assignee");
        assertThat(walk.timer(number, "Timer_Unanswered")).isNull();
    }

    @Test
    void afterTwoWorkingDaysTheRequesterIsRemindedOnce() {
        var number = walk.open();
        clock.stopAt(FRIDAY_AT_TEN);
        walk.ask(number, "luis");
        assertThat(walk.timer(number, "Timer_RemindRequester").getDuedate())
                .as("the Tuesday after, as nobody works at the week-end")
                .isEqualTo(Instant.parse("2026-12-01T16:00:00Z"));

        walk.letTimePassUntil(number, "Timer_RemindRequester");

        assertThat(walk.mails(number)).containsOnlyOnce("answer-reminder -> requester");
        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.WAITING);
        assertThat(walk.timer(number, "Timer_RemindRequester")).isNull();
        assertThat(walk.timer(number, "Timer_Unanswered")).isNotNull();
    }

    @Test
    void afterFiveWorkingDaysWithoutAnAnswerItCountsAsResolved() {
        var number = walk.open();
        clock.stopAt(FRIDAY_AT_TEN);
        walk.ask(number, "luis");
        assertThat(walk.timer(number, "Timer_Unanswered").getDuedate())
                .isEqualTo(Instant.parse("2026-12-04T16:00:00Z"));

        walk.letTimePassUntil(number, "Timer_Unanswered");

        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.RESOLVED);
        assertThat(incidents.find(number).orElseThrow().isUnanswered()).isTrue();
        assertThat(walk.said(number, MessageKind.SOLUTION).text()).contains("No recibimos respuesta");
        assertThat(walk.mails(number)).contains("solution-proposed -> requester, watchers");
    }

    @Test
    void theRequesterWithdrawsItBeforeItIsSolved() {
        var number = walk.open();
        walk.claim(number, "luis");

        walk.withdraw(number);

        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.CANCELLED);
        assertThat(walk.taskKey(number)).isEmpty();
        assertThat(walk.mails(number))
                .contains("ticket-withdrawn -> assignee, requester, watchers")
                .doesNotContain("message-posted -> assignee");
    }

    @Test
    void theRequesterWithdrawsItInsteadOfAnswering() {
        var number = walk.open();
        walk.ask(number, "luis");

        walk.withdraw(number);

        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.CANCELLED);
        assertThat(walk.timer(number, "Timer_Unanswered")).isNull();
        assertThat(walk.mails(number)).doesNotContain("answer-received -> assignee");
    }

    @Test
    void onceSolvedItCanNotBeWithdrawn() {
        var number = walk.open();
        walk.resolve(number, "luis");

        assertThatThrownBy(() -> walk.withdraw(number)).isInstanceOf(DoorClosed.class);

        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.RESOLVED);
        assertThat(walk.timeline(number))
                .noneMatch(line -> "REPLY".equals(line.facts().get("kind")));
    }

    @Test
    void aMessageOfTheDeskIsToldToTheRequester() {
        var number = walk.open();
        walk.claim(number, "luis");

        walk.say(number, "luis", "Ya lo estamos viendo.");

        assertThat(walk.mails(number))
                .contains("message-posted -> requester, watchers")
                .doesNotContain("message-posted -> assignee");
        assertThat(walk.taskKey(number)).isEqualTo("Task_TriageIncident");
    }

    @Test
    void aMessageOfTheRequesterIsToldToWhoeverHasIt() {
        var number = walk.open();
        walk.claim(number, "luis");

        walk.say(number, "ana", "Ahora tampoco imprime.");

        assertThat(walk.mails(number))
                .contains("message-posted -> assignee")
                .doesNotContain("message-posted -> requester, watchers");
    }
}
