package mesa.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import mesa.MesaTest;
import mesa.TestClock;
import mesa.incident.DeskWalk;
import mesa.notification.Mailbox;
import mesa.ticket.TicketNumber;
import mesa.ticket.TicketStatus;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@MesaTest(backgroundJobs = false)
class SurveyPathsTest {

    private static final Instant FRIDAY_AT_TEN = Instant.parse("2026-11-27T16:00:00Z");

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private Surveys surveys;

    @Autowired
    private ManagementService management;

    @Autowired
    private GreenMail mailServer;

    @Autowired
    private TestClock clock;

    private DeskWalk walk;

    @BeforeEach
    void comeInOnAFriday() {
        clock.stopAt(FRIDAY_AT_TEN);
        walk = new DeskWalk(desk);
    }

    @Test
    void a16_aClosedTicketIsFollowedByASurveyWithOneLinkPerScore() {
        var number = aClosedTicket();

        invite(number);

        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.CLOSED);
        assertThat(Mailbox.plain(anasMailbox(number, "¿Cómo lo atendimos?").get(0)))
                .contains("/survey/")
                .contains("?score=5", "?score=4", "?score=3", "?score=2", "?score=1");
    }

    @Test
    void aScoreEndsTheProcessAndStandsInTheTimeline() {
        var number = aClosedTicket();
        invite(number);

        surveys.score(number, new Score(4));

        assertThat(isBeingAsked(number)).isFalse();
        assertThat(walk.steps(number))
                .contains("EndEvent_SurveyAnswered")
                .doesNotContain("Task_RemindRequester", "EndEvent_SurveyUnanswered");
        assertThat(walk.timeline(number))
                .anyMatch(entry -> entry.what().equals("timeline.survey-answered")
                        && entry.facts().get("score").equals("4"));
    }

    @Test
    void whoDoesNotAnswerIsRemindedOnceAfterThreeWorkingDays() {
        var number = aClosedTicket();
        invite(number);
        assertThat(walk.timer(number, "Timer_ReminderDue").getDuedate())
                .isEqualTo(Instant.parse("2026-12-02T16:00:00Z"));

        walk.letTimePassUntil(number, "Timer_ReminderDue");
        work(number, "Task_RemindRequester");

        assertThat(anasMailbox(number, "Nos falta su opinión")).hasSize(1);
        assertThat(walk.timer(number, "Timer_ReminderDue")).isNull();
        assertThat(walk.steps(number)).contains("EndEvent_RequesterReminded").doesNotContain("EndEvent_SurveyAnswered");

        surveys.score(number, new Score(5));
        assertThat(isBeingAsked(number)).isFalse();
    }

    @Test
    void whoHasAnsweredIsNotReminded() {
        var number = aClosedTicket();
        invite(number);

        surveys.score(number, new Score(3));

        assertThat(walk.timer(number, "Timer_ReminderDue")).isNull();
        assertThat(anasMailbox(number, "Nos falta su opinión")).isEmpty();
    }

    @Test
    void afterTenWorkingDaysItIsOverAndTakesNoAnswer() {
        var number = aClosedTicket();
        invite(number);
        assertThat(walk.timer(number, "Timer_SurveyClosed").getDuedate())
                .isEqualTo(Instant.parse("2026-12-11T16:00:00Z"));

        walk.letTimePassUntil(number, "Timer_SurveyClosed");

        assertThat(isBeingAsked(number)).isFalse();
        assertThat(walk.steps(number)).contains("EndEvent_SurveyUnanswered").doesNotContain("EndEvent_SurveyAnswered");
        assertThatThrownBy(() -> surveys.score(number, new Score(5))).isInstanceOf(SurveyClosed.class);
        assertThat(surveys.find(number).orElseThrow().score()).isEmpty();
    }

    @Test
    void untilThenTheAnswerCanBeChanged() {
        var number = aClosedTicket();
        invite(number);

        surveys.score(number, new Score(2));
        surveys.remark(number, "Tardaron.");
        clock.advance(Duration.of(13, ChronoUnit.DAYS));
        surveys.score(number, new Score(4));
        surveys.remark(number, "  ");

        var survey = surveys.find(number).orElseThrow();
        assertThat(survey.score()).hasValue(4);
        assertThat(survey.remark()).isEmpty();
        clock.advance(Duration.of(2, ChronoUnit.DAYS));
        assertThatThrownBy(() -> surveys.remark(number, "Gracias")).isInstanceOf(SurveyClosed.class);
    }

    private TicketNumber aClosedTicket() {
        var number = walk.open();
        walk.resolve(number, "luis");
        walk.approve(number);
        return number;
    }

    private void invite(TicketNumber number) {
        work(number, "Task_InviteRequester");
    }

    private boolean isBeingAsked(TicketNumber number) {
        return walk.running(number).stream()
                .anyMatch(process -> process.getProcessDefinitionId().startsWith("SurveyRequester:"));
    }

    private void work(TicketNumber number, String step) {
        management.executeJob(walk.timer(number, step).getId());
    }

    private List<jakarta.mail.internet.MimeMessage> anasMailbox(TicketNumber number, String subject) {
        return new Mailbox(mailServer, number.value(), "ana@finanzas.localhost")
                .mails().stream()
                        .filter(mail -> Mailbox.header(mail, "Subject").contains(subject))
                        .toList();
    }
}
