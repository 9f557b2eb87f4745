package mesa.incident;

import static org.assertj.core.api.Assertions.assertThat;

import mesa.MesaTest;
import mesa.ticket.TicketStatus;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@MesaTest(backgroundJobs = false)
class EndOfTheLifecycleTest {

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private RuntimeService processes;

    private DeskWalk walk;

    @BeforeEach
    void comeIn() {
        walk = new DeskWalk(desk);
    }

    @Test
    void theSurveyFollowsTheClosingAndWithItsAnswerNothingRunsAnyMore() {
        var number = walk.open();
        walk.resolve(number, "luis");
        walk.approve(number);
        assertThat(walk.steps(number)).containsSubsequence("Milestone_IncidentClosed", "SubProcess_SurveyRequester");

        walk.sendEverything(number);
        processes
                .createMessageCorrelation("SurveyAnswered")
                .processInstanceBusinessKey(number.value())
                .correlate();
        walk.sendEverything(number);

        assertThat(walk.running(number)).isEmpty();
        assertThat(walk.steps(number)).contains("EndEvent_IncidentFinished", "EndEvent_PeopleTold");
        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.CLOSED);
    }

    @Test
    void aTicketThatIsTurnedDownEndsWithoutASurvey() {
        var number = walk.open();
        walk.withdraw(number);

        walk.sendEverything(number);

        assertThat(walk.running(number)).isEmpty();
        assertThat(walk.steps(number)).doesNotContain("SubProcess_SurveyRequester");
    }

    @Test
    void aMailThatWaitsKeepsNobodyFromWorking() {
        var number = walk.open();
        assertThat(walk.waitingMails(number)).isEqualTo(2);

        walk.escalate(number, "luis");
        walk.resolve(number, "marta");

        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.RESOLVED);
        assertThat(walk.waitingMails(number)).isGreaterThan(2);
    }
}
