package mesa.portal.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import mesa.MesaTest;
import mesa.Visitor;
import mesa.incident.DeskWalk;
import mesa.intake.mail.HeldReplies;
import mesa.intake.mail.Mail;
import mesa.intake.mail.MailIntake;
import mesa.intake.mail.kept.Fate;
import mesa.intake.mail.kept.Fate.Kind;
import mesa.ticket.MessageKind;
import mesa.ticket.TicketNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What came by mail about a ticket, on its page: whole messages, and answers that wait for a decision. */
@MesaTest(backgroundJobs = false)
class MailOnTheTicketPageTest {

    private static final Pattern WHOLE = Pattern.compile("href=\"(/tickets/[^\"]+/mail/[0-9]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private MailIntake intake;

    @Autowired
    private HeldReplies held;

    private DeskWalk walk;
    private TicketNumber number;
    private Fate answered;
    private Visitor luis;
    private Visitor ana;

    @BeforeEach
    void anaAnswersByMail() {
        walk = new DeskWalk(desk);
        number = walk.open();
        answered =
                answer("ana@finanzas.localhost", "La versión 11.\n\nEl lunes, Luis escribió:\n> ¿Qué versión tiene?");
        luis = Visitor.loggedIn(port, "luis");
        ana = Visitor.loggedIn(port, "ana");
    }

    @Test
    void theWholeMailIsReadFromWhatWasSaidByIt() {
        var whole = luis.get(wholeMailOn(luis)).body();

        assertThat(whole).contains("La versión 11.", "&gt; ¿Qué versión tiene?", "ana@finanzas.localhost", "/raw");
        assertThat(luis.get(wholeMailOn(luis) + "/raw").body()).contains("Message-ID:", "La versión 11.");
    }

    @Test
    void whoWroteItReadsTheTextAndNotWhatProgramsWroteIntoIt() {
        var whole = ana.get(wholeMailOn(ana)).body();

        assertThat(whole).contains("La versión 11.", "&gt; ¿Qué versión tiene?").doesNotContain("/raw");
        assertThat(ana.get(wholeMailOn(ana) + "/raw").statusCode()).isEqualTo(404);
    }

    @Test
    void theMailThatOpenedATicketIsReadFromTheReport() {
        var fate = Mail.from("ana@finanzas.localhost")
                .about("No imprime")
                .saying("Nada.")
                .to(intake);

        var page = luis.get("/tickets/" + fate.ticket()).body();

        assertThat(page).contains("/tickets/" + fate.ticket() + "/mail/" + fate.mail());
        assertThat(ana.get("/tickets/" + fate.ticket() + "/mail/" + fate.mail()).body())
                .contains("Nada.");
    }

    @Test
    void nobodyElseReadsAWholeMail() {
        var path = wholeMailOn(luis);
        var colleague = Visitor.loggedIn(port, "carla");

        assertThat(colleague.get("/tickets/" + number).body()).doesNotContain("/mail/");
        for (var page : new String[] {"", "/raw", "/formatted"}) {
            assertThat(colleague.get(path + page).statusCode()).isEqualTo(404);
            assertThat(Visitor.loggedIn(port, "beto").get(path + page).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void aMailIsReadAtItsOwnTicketOnly() {
        var other = walk.open();

        assertThat(luis.get("/tickets/" + other + "/mail/" + answered.mail()).statusCode())
                .isEqualTo(404);
        assertThat(ana.get("/tickets/" + other + "/mail/" + answered.mail()).statusCode())
                .isEqualTo(404);
        assertThat(luis.get("/tickets/" + number + "/mail/0").statusCode()).isEqualTo(404);
    }

    @Test
    void anAnswerOfSomebodyElseWaitsOnThePageOfTheDeskUntilItIsAccepted() {
        var waiting = answer(stranger(), "Yo también.");
        assertThat(waiting.kind()).isEqualTo(Kind.HELD);
        assertThat(luis.get("/tickets/" + number).body()).contains("Una respuesta de", "Yo también.", "no participa");
        assertThat(ana.get("/tickets/" + number).body()).doesNotContain("Yo también.");

        assertThat(landing(decide(luis, waiting, "accept")))
                .endsWith("/tickets/" + number + "?held=accepted#held-replies");
        assertThat(luis.get("/tickets/" + number + "?held=accepted").body()).contains("ya está en la conversación");

        assertThat(walk.said(number, MessageKind.REPLY).text()).isEqualTo("Yo también.");
        assertThat(held.of(number)).isEmpty();
        assertThat(ana.get("/tickets/" + number).body()).contains("Yo también.");
        assertThat(landing(decide(luis, waiting, "accept"))).contains("trouble=held-gone#held");
    }

    @Test
    void thatAnAnswerWaitsIsSaidAtTheTopOfThePage() {
        var calm = luis.get("/tickets/" + number).body();
        var waiting = answer(stranger(), "Yo también.");
        answer(stranger(), "Y yo.");

        var page = luis.get("/tickets/" + number).body();

        assertThat(calm).doesNotContain("por correo espera");
        assertThat(page)
                .containsSubsequence(
                        "2 respuestas por correo esperan", "href=\"#held-" + waiting.mail(), "id=\"standing\"");
        assertThat(ana.get("/tickets/" + number).body()).doesNotContain("por correo espera", "held-");
    }

    @Test
    void onAPageThatIsOpenAnAnswerThatWaitsAppearsByItself() {
        answer(stranger(), "Yo también.");

        var news = luis.get("/tickets/" + number + "/news?seen=0&first=0&last=0&status=NEW")
                .body();

        assertThat(news)
                .contains("Una respuesta por correo espera", "Yo también.", "id=\"held-replies\" hx-swap-oob=\"true\"");
        assertThat(ana.get("/tickets/" + number + "/news?seen=0&first=0&last=0&status=NEW")
                        .body())
                .contains("id=\"newest\"")
                .doesNotContain("held-", "Yo también.");
    }

    @Test
    void anAnswerThatDoesNotBelongThereIsLeftOut() {
        var waiting = answer(stranger(), "Compre ya.");

        assertThat(landing(decide(luis, waiting, "refuse")))
                .endsWith("/tickets/" + number + "?held=refused#held-replies");

        assertThat(luis.get("/tickets/" + number + "?held=refused").body()).contains("no se aceptó");
        assertThat(held.of(number)).isEmpty();
        assertThat(ana.get("/tickets/" + number).body()).doesNotContain("Compre ya.");
        assertThat(walk.said(number, MessageKind.NOTE).author().name()).isEqualTo("Luis Ángel Domínguez");
    }

    @ParameterizedTest
    @ValueSource(strings = {"accept", "refuse"})
    void onlyTheDeskDecidesAndOnlyAtTheTicketItself(String deed) {
        var waiting = answer(stranger(), "Yo también.");
        var other = walk.open();

        assertThat(decide(ana, waiting, deed).statusCode()).isEqualTo(404);
        assertThat(decide(Visitor.loggedIn(port, "beto"), waiting, deed).statusCode())
                .isEqualTo(404);
        assertThat(decide(Visitor.loggedIn(port, "olga"), waiting, deed).statusCode())
                .isEqualTo(403);
        assertThat(decide(luis, other, waiting, deed).statusCode()).isEqualTo(404);
        assertThat(ana.get("/tickets/" + number + "/mail/" + waiting.mail()).statusCode())
                .isEqualTo(404);
        assertThat(held.of(number)).hasSize(1);
    }

    private Fate answer(String from, String text) {
        return Mail.from(from).about("RE: [" + number + "]").saying(text).to(intake);
    }

    private static String stranger() {
        return "otra-" + UUID.randomUUID() + "@pueblo.localhost";
    }

    private String wholeMailOn(Visitor reader) {
        var link = WHOLE.matcher(reader.get("/tickets/" + number).body());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private HttpResponse<String> decide(Visitor by, Fate waiting, String deed) {
        return decide(by, number, waiting, deed);
    }

    private HttpResponse<String> decide(Visitor by, TicketNumber at, Fate waiting, String deed) {
        var token = by.formToken("/password/change");
        return by.post("/tickets/" + at + "/staff/held/" + waiting.mail() + "/" + deed, Map.of("_csrf", token));
    }

    private static String landing(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
