package mesa.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.UUID;
import mesa.MesaTest;
import mesa.Visitor;
import mesa.incident.DeskWalk;
import mesa.intake.mail.Mail;
import mesa.intake.mail.MailIntake;
import mesa.ticket.Attachment;
import mesa.ticket.Attachments;
import mesa.ticket.MessageKind;
import mesa.ticket.TicketNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@MesaTest(backgroundJobs = false)
class HeldRepliesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private MailIntake intake;

    private DeskWalk walk;
    private TicketNumber number;
    private String neighbour;
    private long waiting;

    @BeforeEach
    void aNeighbourAnswersToAnasTicket() {
        walk = new DeskWalk(desk);
        number = walk.open();
        neighbour = "vecina-" + UUID.randomUUID() + "@pueblo.localhost";
        waiting = Mail.from(neighbour)
                .about("RE: [" + number + "]")
                .saying("Yo también.")
                .to(intake)
                .mail();
    }

    @ParameterizedTest
    @ValueSource(strings = {"luis", "olga"})
    void theDeskSeesWhoseAnswerWaitsAndWhy(String reader) {
        var answer = Visitor.program(port, reader).get(at(number, "")).body();

        assertThat(JsonPath.<List<String>>read(answer, "$[*].from")).containsExactly(neighbour);
        assertThat(JsonPath.<List<String>>read(answer, "$[*].text")).containsExactly("Yo también.");
        assertThat(JsonPath.<List<String>>read(answer, "$[*].reason"))
                .containsExactly("Lo escribe alguien que no participa en el ticket");
    }

    @Test
    void whatIsAcceptedIsSaidInTheConversationOnce() {
        assertThat(decide("luis", number, "acceptance")).isEqualTo(204);

        assertThat(walk.said(number, MessageKind.REPLY).text()).isEqualTo("Yo también.");
        assertThat(Visitor.program(port, "luis").get(at(number, "")).body()).isEqualTo("[]");
        assertThat(decide("luis", number, "acceptance")).isEqualTo(409);
        assertThat(decide("luis", number, "refusal")).isEqualTo(409);
    }

    /** With a file, which is judged outside any transaction. */
    @Test
    void aKeyAgainstDoingItTwiceStandsInNobodysWay() {
        var withAFile = answerWithAFile();
        var luis = Visitor.program(port, "luis").with("Idempotency-Key", "accept-" + withAFile);
        var acceptance = at(number, "/" + withAFile + "/acceptance");

        assertThat(luis.post(acceptance, "").statusCode()).isEqualTo(204);

        assertThat(desk.getBean(Attachments.class).of(number, false))
                .extracting(Attachment::fileName)
                .containsExactly("registro.log");
        assertThat(luis.post(acceptance, "").statusCode()).isEqualTo(409);
    }

    private long answerWithAFile() {
        return Mail.from(neighbour)
                .about("RE: [" + number + "]")
                .with("Content-Type: multipart/mixed; boundary=b")
                .saying("""
                        --b
                        Content-Type: text/plain

                        Va el registro.
                        --b
                        Content-Type: text/plain
                        Content-Disposition: attachment; filename=registro.log

                        12:00 no se pudo guardar
                        --b--
                        """)
                .to(intake)
                .mail();
    }

    @Test
    void whatIsRefusedIsNotedWithWhoDecidedSo() {
        assertThat(decide("luis", number, "refusal")).isEqualTo(204);

        assertThat(walk.said(number, MessageKind.NOTE).author().name()).isEqualTo("Luis Ángel Domínguez");
        assertThat(Visitor.program(port, "luis").get(at(number, "")).body()).isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana", "carla", "beto"})
    void forAnybodyElseNothingIsHeldAnywhere(String outsider) {
        assertThat(Visitor.program(port, outsider).get(at(number, "")).statusCode())
                .isEqualTo(404);
        assertThat(decide(outsider, number, "acceptance")).isEqualTo(404);
        assertThat(decide(outsider, number, "refusal")).isEqualTo(404);
    }

    @Test
    void onlyWhoWorksOnTicketsDecidesAndOnlyAtTheTicketItself() {
        assertThat(decide("olga", number, "acceptance")).isEqualTo(403);
        assertThat(decide("luis", walk.open(), "acceptance")).isEqualTo(404);
        assertThat(Visitor.program(port, "luis").get(at(number, "")).body()).contains("Yo también.");
    }

    private int decide(String person, TicketNumber at, String decision) {
        return Visitor.program(port, person)
                .post(at(at, "/" + waiting + "/" + decision), "")
                .statusCode();
    }

    private static String at(TicketNumber number, String below) {
        return "/api/v1/tickets/" + number + "/held-replies" + below;
    }
}
