package mesa.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import mesa.MesaTest;
import mesa.TestClock;
import mesa.Visitor;
import mesa.access.SignedLinks;
import mesa.incident.DeskWalk;
import mesa.ticket.TicketNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@MesaTest(backgroundJobs = false)
class SurveyPageTest {

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private Surveys surveys;

    @Autowired
    private SignedLinks links;

    @Autowired
    private TestClock clock;

    @LocalServerPort
    private int port;

    private TicketNumber number;
    private Visitor ana;

    @BeforeEach
    void anaIsAsked() {
        number = new DeskWalk(desk).open();
        surveys.open(number, "P10D");
        ana = Visitor.at(port);
    }

    @Test
    void openingTheLinkOfAScoreChangesNothing() {
        var page = ana.get(link() + "?score=5");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Usted eligió 5 · Muy satisfecho.", "Enviar mi opinión");
        assertThat(surveys.find(number).orElseThrow().score()).isEmpty();
    }

    @Test
    void theScoreIsTakenWithOneButtonAndThanksAreSaid() {
        var answer = give("5");

        assertThat(answer).isEqualTo(302);
        assertThat(surveys.find(number).orElseThrow().score()).hasValue(5);
        assertThat(ana.get(link()).body()).contains("Anotamos: 5 · Muy satisfecho.", "¿Quiere agregar algo?");
    }

    @Test
    void theScoreCanBeChangedAndACommentAdded() {
        give("2");
        give("4");
        ana.post(link(), Map.of("remark", "Ya quedó <b>bien</b>", "_csrf", ana.formToken(link())));

        assertThat(surveys.find(number).orElseThrow().score()).hasValue(4);
        assertThat(ana.get(link()).body()).contains("Ya quedó &lt;b&gt;bien&lt;/b&gt;");
    }

    @Test
    void aFarTooLongCommentIsKeptOnThePage() {
        give("2");

        var page = ana.post(link(), Map.of("remark", "x".repeat(4001), "_csrf", ana.formToken(link())));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("demasiado largo", "x".repeat(4001));
    }

    @Test
    void afterItsEndThePageSaysThatItIsOver() {
        give("2");
        var token = ana.formToken(link());
        clock.advance(Duration.ofDays(15));

        var late = ana.post(link(), Map.of("score", "5", "_csrf", token));

        assertThat(late.body()).contains("La encuesta de este ticket ya terminó", "Anotamos: 2");
        assertThat(surveys.find(number).orElseThrow().score()).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "6", "-1"})
    void aScoreThatIsNoneIsRefused(String score) {
        assertThat(give(score)).isEqualTo(400);
        assertThat(surveys.find(number).orElseThrow().score()).isEmpty();
    }

    @Test
    void withoutTheProofOfThePageNothingIsTaken() {
        assertThat(ana.post(link(), Map.of("score", "5")).statusCode()).isEqualTo(403);
    }

    @Test
    void onlyASignedLinkForThisPurposeOpensIt() {
        var valid = link();
        var forOtherPurpose = "/survey/" + links.sign("solution", number.value(), Duration.ofDays(1));
        var over = "/survey/" + links.sign("survey", number.value(), Duration.ofSeconds(-1));
        var ofNobody = "/survey/" + links.sign("survey", "INC-999999", Duration.ofDays(1));
        var nothing = ana.get("/survey/nothing").body();

        for (var link :
                new String[] {valid + "x", valid.replace("/survey/", "/survey/x"), forOtherPurpose, over, ofNobody}) {
            var page = ana.get(link);
            assertThat(page.statusCode()).as(link).isEqualTo(404);
            assertThat(page.body()).as(link).isEqualTo(nothing).doesNotContain(number.value());
        }
    }

    @Test
    void whoWasNotAskedHasNoSurvey() {
        var other = new DeskWalk(desk).open();

        assertThat(ana.get("/survey/" + links.sign("survey", other.value(), Duration.ofDays(1)))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theWayToTheWholeTicketLeadsThroughTheLogInOfWhoHasOne() {
        assertThat(ana.get(link()).body())
                .contains("href=\"/tickets/" + number + "\"")
                .doesNotContain("/visit/");
    }

    private int give(String score) {
        return ana.post(link(), Map.of("score", score, "_csrf", ana.formToken(link() + "?score=5")))
                .statusCode();
    }

    private String link() {
        return "/survey/" + links.sign("survey", number.value(), Duration.ofDays(90));
    }
}
