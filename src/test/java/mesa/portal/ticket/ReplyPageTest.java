package mesa.portal.ticket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import mesa.MesaTest;
import mesa.Visitor;
import mesa.access.SignedLinks;
import mesa.incident.DeskWalk;
import mesa.ticket.Attachments;
import mesa.ticket.Conversation;
import mesa.ticket.Drafts;
import mesa.ticket.Message;
import mesa.ticket.MessageKind;
import mesa.ticket.StagedFiles;
import mesa.ticket.TicketNumber;
import mesa.ticket.TicketStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@MesaTest(backgroundJobs = false)
class ReplyPageTest {

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private SignedLinks links;

    @Autowired
    private Conversation conversation;

    @Autowired
    private Attachments attachments;

    @Autowired
    private StagedFiles staged;

    @Autowired
    private Drafts drafts;

    @LocalServerPort
    private int port;

    private DeskWalk walk;
    private TicketNumber number;
    private Visitor ana;

    @BeforeEach
    void aTicketIsOpen() {
        walk = new DeskWalk(desk);
        number = walk.open();
        ana = Visitor.at(port);
    }

    @Test
    void theAnswerToAQuestionMovesTheTicketOn() {
        walk.ask(number, "luis");
        assertThat(ana.get(link()).body()).contains("¿Qué versión usa?", "Su respuesta", "Estado: En espera");

        say("La 3.2");

        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.IN_PROGRESS);
        assertThat(conversation.latest(number, MessageKind.REPLY))
                .map(Message::text)
                .contains("La 3.2");
        assertThat(ana.get(link() + "?sent=true").body()).contains("Recibimos su mensaje");
    }

    @Test
    void aMessageToAResolvedTicketIsACommentAndShowsTheWayToJudge() {
        walk.resolve(number, "luis");
        assertThat(ana.get(link()).body()).contains("href=\"/tickets/" + number + "\"", "Este ticket está resuelto.");

        say("gracias");

        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.RESOLVED);
    }

    @Test
    void anEmptyMessageIsNotSent() {
        assertThat(say("  ").body()).contains("Escriba su mensaje.");
        assertThat(say("\0\u0001").body()).contains("Escriba su mensaje.");
        assertThat(conversation.latest(number, MessageKind.REPLY)).isEmpty();
    }

    @Test
    void aFinishedTicketTakesNoMessageAndWhatWasTypedIsShown() {
        var token = ana.formToken(link());
        walk.withdraw(number);

        var page = ana.post(link(), Map.of("words", "Una cosa más", "_csrf", token));

        assertThat(page.body()).contains("ya terminó", "Una cosa más").doesNotContain("<form");
    }

    @Test
    void nothingGoesAlongThatIsNotOnThePage() throws IOException {
        var person = walk.person("ana").id();
        var place = "reply:" + number;
        drafts.save(person, place, Map.of("words", "Una respuesta larga"));
        staged.stage(person, place, "nota.txt", new ByteArrayInputStream("Para después".getBytes(UTF_8)));

        say("Es la 3.2");

        assertThat(attachments.of(number, true)).isEmpty();
        assertThat(staged.of(person, place)).hasSize(1);
        assertThat(drafts.find(person, place)).isPresent();
    }

    @Test
    void theLinkOfASurveyDoesNotOpenIt() {
        assertThat(ana.get("/reply/" + links.sign("survey", number.value(), Duration.ofDays(1)))
                        .statusCode())
                .isEqualTo(404);
    }

    private java.net.http.HttpResponse<String> say(String words) {
        return ana.post(link(), Map.of("words", words, "_csrf", ana.formToken(link())));
    }

    private String link() {
        return "/reply/" + links.sign("reply", number.value(), Duration.ofDays(90));
    }
}
