package mesa.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import mesa.MesaTest;
import mesa.TestClock;
import mesa.engine.DoorClosed;
import mesa.ticket.Actor;
import mesa.ticket.Impact;
import mesa.ticket.MessageKind;
import mesa.ticket.TicketStatus;
import mesa.ticket.Urgency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@MesaTest(backgroundJobs = false)
class ClosingPathsTest {

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
    void levelOneSolvesItTheRequesterApprovesAndItIsClosed() {
        var number = walk.open();

        walk.decide(
                number,
                "luis",
                Map.of("decision", "resolve", "solution", "Listo.", "immediateSolution", true, "rootCauseKnown", true));

        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.RESOLVED);
        assertThat(incidents.find(number)).hasValueSatisfying(record -> {
            assertThat(record.isImmediateSolution()).isTrue();
            assertThat(record.isRootCauseKnown()).isTrue();
            assertThat(record.isUnanswered()).isFalse();
        });
        assertThat(walk.mails(number)).contains("solution-proposed -> requester, watchers");
        assertThat(walk.taskKey(number)).isEmpty();

        walk.approve(number);

        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.CLOSED);
        assertThat(walk.mails(number)).contains("ticket-closed -> watchers");
        assertThat(walk.running(number))
                .extracting(process -> process.getProcessDefinitionId().split(":")[0])
                .contains("SurveyRequester")
                .doesNotContain("SupportIncident");
    }

    @Test
    void theRequestersDeedIsTheRequesters() {
        var number = walk.open();
        walk.resolve(number, "luis");

        walk.approve(number);

        assertThat(walk.whoMade(number, "CLOSED")).containsExactly(walk.actor("ana"));
    }

    @Test
    void silenceForFiveWorkingDaysClosesIt() {
        var number = walk.open();
        clock.stopAt(Instant.parse("2026-11-27T16:00:00Z"));
        walk.resolve(number, "luis");
        assertThat(walk.timer(number, "Timer_NoVerdict").getDuedate()).isEqualTo(Instant.parse("2026-12-04T16:00:00Z"));

        walk.letTimePassUntil(number, "Timer_NoVerdict");

        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.CLOSED);
        assertThat(walk.whoMade(number, "CLOSED")).containsExactly(Actor.process("Incidente cerrado"));
    }

    @Test
    void aRejectedSolutionReturnsToWhoeverGaveIt() {
        var number = walk.open();
        walk.resolve(number, "luis");

        walk.reject(number);

        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.IN_PROGRESS);
        assertThat(walk.taskKey(number)).isEqualTo("Task_TriageIncident");
        assertThat(walk.task(number).getAssignee()).isEqualTo("luis");
        assertThat(walk.mails(number))
                .contains("solution-rejected -> assignee, watchers")
                .doesNotContain("ticket-closed -> watchers");
        assertThat(walk.timer(number, "Timer_NoVerdict")).isNull();
        assertThat(walk.said(number, MessageKind.SOLUTION_REJECTION).text()).isEqualTo("Sigue fallando");
    }

    @Test
    void aThankYouForASolutionIsOnlyAMessage() {
        var number = walk.open();
        walk.resolve(number, "luis");

        walk.say(number, "ana", "Gracias");

        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.RESOLVED);
        assertThat(walk.mails(number)).doesNotContain("solution-rejected -> assignee, watchers");
    }

    @Test
    void whatWasJudgedCanNotBeJudgedAgain() {
        var number = walk.open();
        walk.resolve(number, "luis");
        walk.approve(number);

        assertThatThrownBy(() -> walk.reject(number)).isInstanceOf(DoorClosed.class);

        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.CLOSED);
    }

    @Test
    void anUrgentIncidentIsClosedOnlyAfterQualityControl() {
        var number = walk.urgent(Urgency.VERY_HIGH, Impact.HIGH).open();
        walk.resolve(number, "luis");

        walk.approve(number);

        assertThat(walk.taskKey(number)).isEqualTo("Task_ControlQuality");
        assertThat(walk.task(number).getAssignee()).isNull();
        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.RESOLVED);

        walk.decide(number, "lucia", Map.of("decision", "complete"));

        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.CLOSED);
        assertThat(walk.ticket(number).assignee()).isEqualTo(walk.person("luis").id());
        assertThat(incidents.find(number).orElseThrow().isQualityControlled()).isTrue();
    }

    @Test
    void whatQualityControlFindsGoesBackToWhoeverSolvedIt() {
        var number = walk.urgent(Urgency.VERY_HIGH, Impact.HIGH).open();
        walk.resolve(number, "luis");
        walk.letTimePassUntil(number, "Timer_NoVerdict");

        walk.decide(number, "lucia", Map.of("decision", "incomplete", "reason", "Falta la causa."));

        assertThat(walk.taskKey(number)).isEqualTo("Task_TriageIncident");
        assertThat(walk.task(number).getAssignee()).isEqualTo("luis");
        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.IN_PROGRESS);
        assertThat(incidents.find(number).orElseThrow().findings()).isEqualTo(1);
        assertThat(walk.said(number, MessageKind.HANDOVER).text()).isEqualTo("Falta la causa.");
        assertThat(walk.mails(number))
                .contains("quality-finding -> assignee")
                .doesNotContain("ticket-closed -> watchers");
    }

    @Test
    void nothingThatComesWithAFormLeadsAMailAstray() {
        var number = walk.urgent(Urgency.VERY_HIGH, Impact.HIGH).open();
        walk.sendEverything(number);
        walk.resolve(number, "luis");
        walk.sendEverything(number);
        walk.approve(number);

        walk.decide(number, "lucia", Map.of("decision", "complete", "template", "ticket-received", "to", "manager"));
        walk.sendEverything(number);

        assertThat(walk.timeline(number))
                .filteredOn(line -> line.what().equals("timeline.mail-sent"))
                .noneMatch(line ->
                        line.facts().get("to").contains(walk.person("rosa").name()));
    }
}
