package mesa.portal.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import mesa.MesaTest;
import mesa.Visitor;
import mesa.access.SignedLinks;
import mesa.incident.DeskWalk;
import mesa.ticket.Conversation;
import mesa.ticket.Message;
import mesa.ticket.MessageKind;
import mesa.ticket.TicketNumber;
import mesa.ticket.TicketStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@MesaTest(backgroundJobs = false)
class SolutionPageTest {

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private SignedLinks links;

    @Autowired
    private Conversation conversation;

    @LocalServerPort
    private int port;

    private DeskWalk walk;
    private TicketNumber number;
    private Visitor ana;

    @BeforeEach
    void aSolutionIsProposed() {
        walk = new DeskWalk(desk);
        number = walk.open();
        walk.resolve(number, "luis");
        ana = Visitor.at(port);
    }

    @Test
    void openingTheLinkShowsTheSolutionAndChangesNothing() {
        var page = ana.get(link() + "?verdict=approve");

        assertThat(page.body()).contains(number.value(), "Reinicié el servicio.", "Aprobar", "Todavía falla");
        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.RESOLVED);
    }

    @Test
    void c17_approvingWithoutACommentClosesTheTicket() {
        var answer = judge("approve", "");

        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("?done=approved");
        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.CLOSED);
        assertThat(ana.get(link() + "?done=approved").body())
                .contains("Gracias. Aprobó la solución.", "Este ticket está cerrado")
                .doesNotContain("<form");
        assertThat(ana.get(link()).body())
                .contains("Este ticket está cerrado")
                .doesNotContain("<form", "Aprobó la solución");
    }

    @Test
    void approvingWithACommentShowsWhatHappensAndOffersThatItStillFails() {
        var asked = judge("approve", "Gracias, pero sigue igual");

        assertThat(asked.body()).contains("Gracias, pero sigue igual", "Sí, aprobar", "No, todavía falla");
        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.RESOLVED);

        judge("reject", "Gracias, pero sigue igual");
        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.IN_PROGRESS);
    }

    @Test
    void c17_aConfirmedCommentIsKeptWithTheApproval() {
        var form = Map.of("approve", "1", "words", "Excelente", "sure", "true", "_csrf", ana.formToken(link()));

        ana.post(link(), form);

        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.CLOSED);
        assertThat(conversation.latest(number, MessageKind.SOLUTION_APPROVAL))
                .map(Message::text)
                .contains("Excelente");
    }

    @Test
    void c18_rejectingReturnsItToTheTechnicianWithTheReason() {
        var answer = judge("reject", "No abre todavía");

        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("?done=rejected");
        assertThat(ana.get(link() + "?done=rejected").body()).contains("Gracias por avisarnos.");
        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.IN_PROGRESS);
        assertThat(conversation.latest(number, MessageKind.SOLUTION_REJECTION))
                .map(Message::text)
                .contains("No abre todavía");
        assertThat(ana.get(link()).body()).contains("estamos trabajando en él");
    }

    @Test
    void rejectingNeedsAReason() {
        var page = judge("reject", "   ");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Cuéntenos qué sigue fallando", "aria-invalid=\"true\"");
        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.RESOLVED);
    }

    @Test
    void whatWasTypedSurvivesWhenSomebodyElseWasFaster() {
        var token = ana.formToken(link());
        walk.approve(number);

        var page = ana.post(link(), Map.of("reject", "1", "words", "Sigue sin abrir", "_csrf", token));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Este ticket está cerrado", "Sigue sin abrir");
    }

    @Test
    void whatIsTypedIsShownAsText() {
        assertThat(judge("approve", "<script>alert(1)</script>").body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void speaksEnglishToWhomAsksForIt() {
        assertThat(ana.get(link() + "?lang=en").body()).contains("It still fails", "<html lang=\"en\"");
        assertThat(ana.get(link()).body()).contains("It still fails");
    }

    @Test
    void onlyASignedLinkForThisPurposeOpensIt() {
        var nothing = ana.get("/solution/nothing").body();
        var forTheSurvey = "/solution/" + links.sign("survey", number.value(), Duration.ofDays(1));
        var over = "/solution/" + links.sign("solution", number.value(), Duration.ofSeconds(-1));

        for (var link : new String[] {link() + "x", forTheSurvey, over}) {
            assertThat(ana.get(link).statusCode()).as(link).isEqualTo(404);
            assertThat(ana.get(link).body()).as(link).isEqualTo(nothing);
        }
        assertThat(ana.post(forTheSurvey, Map.of("approve", "1", "_csrf", ana.formToken(link())))
                        .statusCode())
                .isEqualTo(404);
        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.RESOLVED);
    }

    @Test
    void withoutTheProofOfThePageNothingIsJudged() {
        assertThat(ana.post(link(), Map.of("approve", "1")).statusCode()).isEqualTo(403);
        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.RESOLVED);
    }

    private java.net.http.HttpResponse<String> judge(String verdict, String words) {
        return ana.post(link(), Map.of(verdict, "1", "words", words, "_csrf", ana.formToken(link())));
    }

    private String link() {
        return "/solution/" + links.sign("solution", number.value(), Duration.ofDays(90));
    }
}
