package mesa.portal.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import mesa.MesaTest;
import mesa.Visitor;
import mesa.incident.DeskWalk;
import mesa.intake.mail.Mail;
import mesa.intake.mail.MailIntake;
import mesa.intake.mail.Quarantine;
import mesa.intake.mail.kept.Fate.Kind;
import mesa.ticket.MessageKind;
import mesa.ticket.TicketNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The desk's people look at the mail that became nothing by itself, and decide about it. */
@MesaTest(backgroundJobs = false)
class QuarantinePagesTest {

    private static final String HTML = """
            <p>Gane <b>ya</b> <a href="https://malo.example/">aquí</a><img src="https://malo.example/x.png">\
            <script>alert(1)</script></p>""";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private MailIntake intake;

    @Autowired
    private Quarantine quarantine;

    private Visitor luis;
    private String sender;
    private long id;

    @BeforeEach
    void anAdvertisementCameIn() {
        sender = "ofertas-" + UUID.randomUUID() + "@tienda.localhost";
        id = advertisement("Gane un viaje <b>", "Texto de la oferta.\nSegunda línea.");
        luis = Visitor.loggedIn(port, "luis");
    }

    @Test
    void theNewestIsFirstWithItsReasonInPlainWords() {
        var newer = advertisement("", "Otra cosa");

        var page = luis.get("/quarantine").body();

        assertThat(page.indexOf("mail-" + newer)).isPositive().isLessThan(page.indexOf("mail-" + id));
        assertThat(page)
                .contains(
                        sender,
                        "Gane un viaje &lt;b&gt;",
                        "(sin asunto)",
                        "lista de correo",
                        "Texto de la oferta. Segunda línea.");
    }

    @Test
    void everyPageSaysHowManyWait() {
        advertisement("Una más", "");
        act("luis", advertisement("Y otra", "") + "/delete");
        var waiting = quarantine.count();

        assertThat(waiting).isGreaterThanOrEqualTo(2);
        assertThat(luis.get("/").body()).contains("<span class=\"waiting\">" + waiting + "</span>");
        assertThat(Visitor.loggedIn(port, "ana").get("/").body()).doesNotContain("/quarantine");
    }

    @Test
    void whatDoesNotFitOnAPageFollows() {
        for (var i = 0; i < 26; i++) advertisement("Oferta", "");

        var first = luis.get("/quarantine").body();
        var next = first.replaceAll("(?s).*href=\"(/quarantine\\?before=[0-9]+)\".*", "$1");

        assertThat(first).doesNotContain("\"mail-" + id + "\"");
        assertThat(next).startsWith("/quarantine?before=");
        assertThat(luis.get(next).body()).contains("\"mail-" + id + "\"", "Volver a los más recientes");
    }

    @Test
    void aMessageIsShownWithEverythingAndNothingInItLeadsOut() {
        var page = luis.get("/quarantine/" + id).body();

        assertThat(page)
                .contains("Texto de la oferta.\nSegunda línea.", "lista de correo", sender, "soporte@mesa.localhost");
        assertThat(page).doesNotContain("<b></h1>");
    }

    @Test
    void aFormattedMessageIsHarmless() {
        var formatted = luis.get("/quarantine/" + advertisementInHtml() + "/formatted");

        assertThat(formatted.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "sandbox");
        assertThat(formatted.body()).contains("<b>ya</b>").doesNotContain("malo.example", "script>", "<img");
        assertThat(luis.get("/quarantine/" + id + "/formatted").statusCode()).isEqualTo(404);
    }

    @Test
    void aMessageIsSavedAsItCameAndNeverOpenedAsAPage() {
        var raw = luis.get("/quarantine/" + id + "/raw");

        assertThat(raw.body()).contains("Precedence: bulk", "Texto de la oferta.");
        assertThat(raw.headers().map())
                .containsEntry("content-disposition", List.of("attachment; filename=\"mail-" + id + ".eml\""))
                .containsEntry("content-type", List.of("application/octet-stream"))
                .containsEntry("x-content-type-options", List.of("nosniff"));
    }

    @Test
    void ofAMessageThatIsTooLargeTheHeadIsSaved(@TempDir Path folder) throws IOException {
        var head = Files.writeString(
                folder.resolve("head"), "From: " + sender + "\r\nSubject: Video " + sender + "\r\n\r\n");
        var large = intake.receiveHeaders("soporte", head, 80_000_000).mail();

        assertThat(luis.get("/quarantine/" + large + "/raw").body()).contains("Subject: Video");
    }

    @Test
    void whatIsLetInBecomesATicketAndItIsSaidWhoDecidedSo() {
        var landing = landing(act("luis", id + "/release"));

        assertThat(landing).contains("/quarantine?done=TICKET&ticket=");
        var number = number(landing);
        assertThat(new DeskWalk(desk).ticket(number).requester().email()).isEqualTo(sender);
        assertThat(luis.get(landing.substring(landing.indexOf("/quarantine"))).body())
                .contains("El correo abrió el ticket", number.value(), "Luis Ángel Domínguez")
                .doesNotContain("mail-" + id + "\"");
        assertThat(landing(act("luis", id + "/release"))).endsWith("done=GONE");
    }

    @Test
    void whatIsLetInToATicketIsSaidThere() {
        var walk = new DeskWalk(desk);
        var number = walk.open();

        var typed = number.value().toLowerCase(Locale.ROOT).replace("-", " ");
        assertThat(landing(act("luis", id + "/release-to", "to", typed))).endsWith("done=COMMENT&ticket=" + number);

        assertThat(walk.said(number, MessageKind.REPLY).text()).contains("Texto de la oferta.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "INC-000000", "hola", "<script>"})
    void aNumberOfNoTicketIsSaidAtTheField(String typed) {
        var landing = landing(act("luis", id + "/release-to", "to", typed));

        assertThat(landing).contains("problem=NO_TICKET").endsWith("#release");
        assertThat(luis.get(landing.substring(landing.indexOf("/quarantine")).replaceAll("#.*", ""))
                        .body())
                .contains("Ese ticket no existe", "aria-invalid=\"true\"")
                .doesNotContain("value=\"<script>");
        assertThat(quarantine.find(id)).isPresent();
    }

    @Test
    void whyAMessageOpensNoTicketIsSaidOnItsPage() {
        assertThat(luis.get("/quarantine/" + id + "?problem=NOT_A_TICKET").body())
                .contains("no se puede abrir un ticket", "Texto de la oferta.");
        assertThat(quarantine.find(id)).isPresent();
    }

    @Test
    void deletingIsAskedForFirstAndItIsSaidWhoDidIt() {
        assertThat(luis.get("/quarantine/" + id + "/delete").body()).contains("¿Seguro que quiere borrar este correo?");
        assertThat(quarantine.find(id)).isPresent();

        assertThat(landing(act("luis", id + "/delete"))).endsWith("/quarantine?done=DELETED");

        assertThat(quarantine.find(id)).isEmpty();
        assertThat(luis.get("/quarantine").body()).contains("Se borró", "Luis Ángel Domínguez");
        assertThat(luis.get("/quarantine/" + id).statusCode()).isEqualTo(404);
        assertThat(luis.get("/quarantine/" + id + "/raw").statusCode()).isEqualTo(404);
        assertThat(landing(act("luis", id + "/delete"))).endsWith("done=GONE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana", "carla"})
    void forWhoIsNotOfTheDeskThereIsNoQuarantine(String outsider) {
        var visitor = Visitor.loggedIn(port, outsider);
        var token = visitor.formToken("/password/change");

        for (var page : new String[] {"", "/" + id, "/" + id + "/raw", "/" + id + "/formatted", "/" + id + "/delete"})
            assertThat(visitor.get("/quarantine" + page).statusCode()).as(page).isEqualTo(404);
        for (var deed : new String[] {"/release", "/release-to", "/delete"})
            assertThat(visitor.post("/quarantine/" + id + deed, Map.of("_csrf", token))
                            .statusCode())
                    .as(deed)
                    .isEqualTo(404);
        assertThat(quarantine.find(id)).isPresent();
    }

    @Test
    void whoOnlyReadsDecidesNothing() {
        var olga = Visitor.loggedIn(port, "olga");
        var page = olga.get("/quarantine/" + id).body();

        assertThat(page).contains("Texto de la oferta.").doesNotContain("/release");
        assertThat(act("olga", id + "/release").statusCode()).isEqualTo(403);
        assertThat(act("olga", id + "/delete").statusCode()).isEqualTo(403);
        assertThat(quarantine.find(id)).isPresent();
    }

    @Test
    void strangersAreAskedToLogIn() {
        assertThat(landing(Visitor.at(port).get("/quarantine/" + id))).endsWith("/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "999999999999999999", "-1", "abc"})
    void aMessageThatIsNotThereIsNotThere(String other) {
        assertThat(luis.get("/quarantine/" + other).statusCode()).isEqualTo(404);
    }

    private long advertisement(String subject, String text) {
        return kept(Mail.from(sender).about(subject).with("Precedence: bulk").saying(text));
    }

    private long advertisementInHtml() {
        return kept(Mail.from(sender)
                .about("Oferta")
                .with("Precedence: bulk")
                .with("Content-Type: text/html; charset=UTF-8")
                .saying(HTML));
    }

    private long kept(Mail mail) {
        var fate = mail.with("To: soporte@mesa.localhost").to(intake);
        assertThat(fate.kind()).isEqualTo(Kind.QUARANTINE);
        return fate.mail();
    }

    private HttpResponse<String> act(String username, String deed, String... fields) {
        var visitor = username.equals("luis") ? luis : Visitor.loggedIn(port, username);
        var form = new HashMap<String, String>();
        form.put("_csrf", visitor.formToken("/password/change"));
        for (var i = 0; i < fields.length; i += 2) form.put(fields[i], fields[i + 1]);
        return visitor.post("/quarantine/" + deed, form);
    }

    private static String landing(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static TicketNumber number(String landing) {
        return TicketNumber.parse(landing.substring(landing.lastIndexOf('=') + 1))
                .orElseThrow();
    }
}
