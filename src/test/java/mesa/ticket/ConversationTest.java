package mesa.ticket;

import static mesa.ticket.Asked.LUIS;
import static mesa.ticket.Asked.anIncident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mesa.ticket.TicketEvent.MessagePosted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;

@CaseFileTest
class ConversationTest {

    @Autowired
    private TicketManagement management;

    @Autowired
    private Conversation conversation;

    @Autowired
    private Timeline timeline;

    @Autowired
    private ApplicationEvents events;

    private TicketNumber number;
    private Actor ana;

    @BeforeEach
    void aTicketOfAna() {
        var ticket = management.open(anIncident());
        number = ticket.number();
        ana = Actor.person(ticket.requester().personId(), ticket.requester().name());
    }

    @Test
    void whatIsSaidIsKeptInOrderAndNewestFirst() {
        conversation.post(number, MessageKind.REPLY, "¿Alguna novedad?", ana);
        conversation.post(number, MessageKind.NOTE, "Es el tóner.", LUIS);
        conversation.post(number, MessageKind.QUESTION, "¿Qué modelo es?", LUIS);

        assertThat(conversation.messages(number, true, null, 10))
                .extracting(Message::text)
                .containsExactly("¿Qué modelo es?", "Es el tóner.", "¿Alguna novedad?");
        assertThat(conversation.messages(number, false, null, 10))
                .extracting(Message::text)
                .containsExactly("¿Qué modelo es?", "¿Alguna novedad?");
        assertThat(conversation.latest(number, MessageKind.NOTE).map(Message::author))
                .contains(LUIS);
    }

    @Test
    void aLongConversationIsReadInPages() {
        for (int i = 1; i <= 5; i++) {
            conversation.post(number, MessageKind.REPLY, "Mensaje " + i, ana);
        }

        var first = conversation.messages(number, false, null, 2);
        var second = conversation.messages(number, false, first.get(1).id(), 2);

        assertThat(first).extracting(Message::text).containsExactly("Mensaje 5", "Mensaje 4");
        assertThat(second).extracting(Message::text).containsExactly("Mensaje 3", "Mensaje 2");
    }

    @Test
    void theOthersAreToldWhoSpoke() {
        conversation.post(number, MessageKind.REPLY, "Ya volvió a fallar.", ana);
        conversation.post(number, MessageKind.NOTE, "La llamo.", LUIS);

        assertThat(events.stream(MessagePosted.class).map(MessagePosted::byRequesterSide))
                .containsExactly(true, false);
        assertThat(timeline.entries(number, false, null, 10))
                .extracting(TimelineEntry::what)
                .containsExactly("timeline.message-posted", "timeline.opened");
        assertThat(timeline.entries(number, true, null, 10)).hasSize(3);
    }

    @Test
    void aMessageMakesTheTicketYoungerWithoutBeingInAnybodysWay() {
        var before = management.get(number).changedAt();

        var message = conversation.post(number, MessageKind.REPLY, "¿Siguen ahí?", ana);

        assertThat(management.get(number).changedAt()).isAfter(before).isEqualTo(message.postedAt());
    }

    @Test
    void silenceIsNotAMessageNorIsABook() {
        assertThatThrownBy(() -> conversation.post(number, MessageKind.REPLY, " \n\u0000 ", ana))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> conversation.postHtml(number, MessageKind.REPLY, "<p><img src=x></p>", ana))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        conversation.post(number, MessageKind.REPLY, "x".repeat(Conversation.LONGEST_TEXT + 1), ana))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(conversation.messages(number, true, null, 10)).isEmpty();
    }

    @Test
    void charactersThatNobodyCanSeeAreLeftOut() {
        var message = conversation.post(number, MessageKind.REPLY, "uno\u0000\r\ndos\ud800 \u0007tres 😀", ana);

        assertThat(message.text()).isEqualTo("uno\ndos tres 😀");
        assertThat(conversation.messages(number, false, null, 1).get(0).text()).isEqualTo("uno\ndos tres 😀");
    }

    @Test
    void aMessageInHtmlLosesWhatCouldDoHarm() {
        var message = conversation.postHtml(number, MessageKind.REPLY, """
                <p>Hola,<br>la <b onclick="steal()">impresora</b> falla:</p>
                <ul><li>no imprime</li><li>hace ruido</li></ul>
                <script>alert(1)</script><img src="https://tracker.example/pixel.gif"><iframe src="//evil"></iframe>
                <a href="javascript:alert(1)">aquí</a> <a href="https://finanzas.example/nomina">nómina</a>
                """, ana);

        assertThat(message.html())
                .contains("<b>impresora</b>", "<li>hace ruido</li>", "rel=\"nofollow noopener noreferrer\"")
                .doesNotContain("script", "onclick", "img", "iframe", "steal");
        assertThat(message.text()).isEqualTo("""
                Hola,
                la impresora falla:

                - no imprime
                - hace ruido
                aquí nómina""");
    }
}
