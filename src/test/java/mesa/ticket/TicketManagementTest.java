package mesa.ticket;

import static mesa.ticket.Asked.LUIS;
import static mesa.ticket.Asked.anIncident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import mesa.ticket.TicketEvent.TicketAssigned;
import mesa.ticket.TicketEvent.TicketClassified;
import mesa.ticket.TicketEvent.TicketOpened;
import mesa.ticket.TicketEvent.TicketStatusChanged;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;

@CaseFileTest
class TicketManagementTest {

    private static final Actor ROUTING = Actor.rule("RouteIncident", "4", 1);
    private static final Actor TIMER = Actor.process("No answer in 5 days");

    @Autowired
    private TicketManagement management;

    @Autowired
    private Timeline timeline;

    @Autowired
    private ApplicationEvents events;

    @Test
    void aTicketIsOpenedAsItWasAsked() {
        var asked = anIncident();

        var ticket = management.open(asked);

        assertThat(management.get(ticket.number())).satisfies(kept -> {
            assertThat(kept.subject()).isEqualTo(asked.subject());
            assertThat(kept.description()).isEqualTo(asked.description());
            assertThat(kept.requester()).isEqualTo(asked.requester());
            assertThat(kept.urgency()).isEqualTo(Urgency.HIGH);
            assertThat(kept.channel()).isEqualTo(Channel.PHONE);
            assertThat(kept.status()).isEqualTo(TicketStatus.NEW);
            assertThat(kept.openedAt()).isEqualTo(ticket.openedAt());
            assertThat(kept.priority()).isNull();
            assertThat(kept.level()).isZero();
        });
        assertThat(events.stream(TicketOpened.class)).containsExactly(new TicketOpened(ticket.number(), null));
        assertThat(lines(ticket)).containsExactly("timeline.opened");
    }

    @Test
    void aTicketIsFoundWithoutItsLettersAndWithWrongOnes() {
        var number = management.open(anIncident()).number();
        var digits = number.value().substring(4);

        assertThat(management.find(new TicketNumber(digits)).map(Ticket::number))
                .contains(number);
        assertThat(management.find(new TicketNumber("REQ-" + digits)).map(Ticket::number))
                .contains(number);
    }

    @Test
    void aNumberThatNobodyHasFindsNothing() {
        var nobodys = TicketNumber.of(TicketType.INCIDENT, 900_000_000);

        assertThat(management.find(nobodys)).isEmpty();
        assertThatThrownBy(() -> management.get(nobodys)).isInstanceOf(TicketNotFound.class);
    }

    @Test
    void theProcessMovesATicketAndTheTimelineSaysWhoDidIt() {
        var number = management.open(anIncident()).number();

        management.enterStatus(number, TicketStatus.IN_PROGRESS, null, null, LUIS);
        management.enterStatus(number, TicketStatus.WAITING, WaitingReason.REQUESTER, null, LUIS);
        management.enterStatus(number, TicketStatus.RESOLVED, null, null, TIMER);

        assertThat(management.get(number).status()).isEqualTo(TicketStatus.RESOLVED);
        assertThat(management.get(number).waitingReason()).isNull();
        assertThat(events.stream(TicketStatusChanged.class).map(TicketStatusChanged::to))
                .containsExactly(TicketStatus.IN_PROGRESS, TicketStatus.WAITING, TicketStatus.RESOLVED);
        var newest = timeline.entries(number, false, null, 1).get(0);
        assertThat(newest.actor()).isEqualTo(TIMER);
        assertThat(newest.facts()).isEqualTo(Map.of("from", "WAITING", "to", "RESOLVED"));
    }

    @Test
    void theSameAgainIsNothing() {
        var number = management.open(anIncident()).number();
        management.enterStatus(number, TicketStatus.IN_PROGRESS, null, null, LUIS);
        management.prioritise(number, Priority.HIGH, ROUTING);
        management.route(number, "redes", 2, ROUTING);
        management.assign(number, LUIS.personId(), LUIS);
        var before = management.get(number);
        var lines = lines(before);

        management.enterStatus(number, TicketStatus.IN_PROGRESS, null, null, LUIS);
        management.prioritise(number, Priority.HIGH, ROUTING);
        management.route(number, "redes", 2, ROUTING);
        management.assign(number, LUIS.personId(), LUIS);
        management.classify(number, null, "impresion", null, Urgency.HIGH, null, LUIS);

        assertThat(lines(before)).isEqualTo(lines);
        assertThat(events.stream(TicketClassified.class)).isEmpty();
        assertThat(events.stream(TicketAssigned.class)).hasSize(1);
    }

    @Test
    void aMoveThatNoDeskMakesIsRefusedWithTheStatus() {
        var number = management.open(anIncident()).number();
        management.enterStatus(number, TicketStatus.CANCELLED, null, null, LUIS);

        assertThatThrownBy(() -> management.enterStatus(number, TicketStatus.IN_PROGRESS, null, null, LUIS))
                .isInstanceOf(TicketChangeRefused.class)
                .hasMessage(number + " is CANCELLED and can't become IN_PROGRESS");
        assertThatThrownBy(() -> management.prioritise(number, Priority.LOW, LUIS))
                .isInstanceOf(TicketChangeRefused.class)
                .hasMessageContaining("CANCELLED");
        assertThat(management.get(number).priority()).isNull();
    }

    @Test
    void waitingNeedsAReasonAndTurningDownACause() {
        var number = management.open(anIncident()).number();

        assertThatThrownBy(() -> management.enterStatus(number, TicketStatus.WAITING, null, null, LUIS))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> management.enterStatus(number, TicketStatus.REJECTED, null, null, LUIS))
                .isInstanceOf(IllegalArgumentException.class);

        management.enterStatus(number, TicketStatus.REJECTED, null, RejectionCause.IMPROPER_USE, LUIS);
        assertThat(management.get(number).rejectionCause()).isEqualTo(RejectionCause.IMPROPER_USE);
    }

    @Test
    void takingANewTicketDoesNotMoveItByItself() {
        var number = management.open(anIncident()).number();

        management.assign(number, LUIS.personId(), LUIS);

        assertThat(management.get(number).assignee()).isEqualTo(LUIS.personId());
        assertThat(management.get(number).status()).isEqualTo(TicketStatus.NEW);
    }

    @Test
    void anotherTeamHasItWithoutTheOneWhoWorkedOnIt() {
        var number = management.open(anIncident()).number();
        management.route(number, "mesa-de-ayuda", 1, ROUTING);
        management.assign(number, LUIS.personId(), LUIS);

        management.route(number, "redes", 2, LUIS);

        var ticket = management.get(number);
        assertThat(ticket.team()).isEqualTo("redes");
        assertThat(ticket.level()).isEqualTo(2);
        assertThat(ticket.assignee()).isNull();
        assertThat(events.stream(TicketAssigned.class))
                .containsExactly(new TicketAssigned(number, LUIS.personId()), new TicketAssigned(number, null));
    }

    @Test
    void firstLevelCorrectsWhatTheCallerSaidAndTheNumberStays() {
        var number = management.open(anIncident()).number();

        management.classify(number, TicketType.REQUEST, "correo", "buzon", Urgency.LOW, Impact.MEDIUM, LUIS);

        var ticket = management.get(number);
        assertThat(ticket.number()).isEqualTo(number);
        assertThat(ticket.type()).isEqualTo(TicketType.REQUEST);
        assertThat(ticket.category()).isEqualTo("buzon");
        assertThat(lines(ticket))
                .containsExactly(
                        "timeline.impact-changed",
                        "timeline.urgency-changed",
                        "timeline.category-changed",
                        "timeline.service-changed",
                        "timeline.type-changed",
                        "timeline.opened");
        assertThat(events.stream(TicketClassified.class)).hasSize(1);
    }

    @Test
    void aCategoryGoesWithItsService() {
        var number = management.open(anIncident()).number();
        management.classify(number, null, "correo", "buzon", null, null, LUIS);

        management.classify(number, null, "nomina", null, null, null, LUIS);

        assertThat(management.get(number).category()).isNull();
    }

    @Test
    void theTimelineIsReadInPages() {
        var number = management.open(anIncident()).number();
        List.of(Priority.LOW, Priority.HIGH, Priority.CRITICAL)
                .forEach(priority -> management.prioritise(number, priority, ROUTING));
        timeline.write(number, ROUTING, "timeline.message-posted", Map.of(), true);

        var first = timeline.entries(number, false, null, 2);
        var second = timeline.entries(number, false, first.get(1).id(), 10);

        assertThat(first).extracting(entry -> entry.facts().get("to")).containsExactly("CRITICAL", "HIGH");
        assertThat(second).extracting(TimelineEntry::what).containsExactly("timeline.priority-set", "timeline.opened");
        assertThat(timeline.entries(number, true, null, 1).get(0).internal()).isTrue();
    }

    private List<String> lines(Ticket ticket) {
        return timeline.entries(ticket.number(), true, null, 100).stream()
                .map(TimelineEntry::what)
                .toList();
    }
}
