package mesa.portal.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mesa.MesaTest;
import mesa.Visitor;
import mesa.incident.DeskWalk;
import mesa.ticket.Attachments;
import mesa.ticket.Conversation;
import mesa.ticket.Drafts;
import mesa.ticket.LinkKind;
import mesa.ticket.Links;
import mesa.ticket.Message;
import mesa.ticket.MessageKind;
import mesa.ticket.StagedFiles;
import mesa.ticket.TicketNumber;
import mesa.ticket.TicketStatus;
import mesa.ticket.Watchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@MesaTest(backgroundJobs = false)
class TicketPageTest {

    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private Conversation conversation;

    @Autowired
    private Attachments attachments;

    @Autowired
    private StagedFiles staged;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Watchers watchers;

    @Autowired
    private Links links;

    @LocalServerPort
    private int port;

    private DeskWalk walk;
    private TicketNumber number;
    private PageOf ana;

    @BeforeEach
    void aTicketIsOpen() {
        walk = new DeskWalk(desk);
        number = walk.open();
        ana = of("ana");
    }

    @Test
    void theRequesterReadsHowItStandsAndWhatComesNext() {
        assertThat(ana.html())
                .contains(number.value(), "No abre desde ayer", "Espera turno en Mesa de Ayuda.")
                .contains("Usted no tiene que hacer nada.", "No me afecta de manera importante", "Servicio REST")
                .doesNotContain("Le toca a usted");

        walk.ask(number, "luis");

        assertThat(ana.html()).contains("Nos falta un dato suyo", "Le toca a usted", "¿Qué versión usa?", "Pregunta");
        assertThat(of("luis").html()).contains("Falta un dato de Ana").doesNotContain("Le toca a usted");
    }

    @Test
    void nothingInternalIsInARequestersPage() throws IOException {
        conversation.post(number, MessageKind.NOTE, "El cliente es difícil", walk.actor("luis"));
        walk.escalate(number, "luis");
        var file = attachments.add(number, "interno.txt", text("secreto"), true, walk.actor("luis"));

        assertThat(ana.html())
                .doesNotContain(
                        "El cliente es difícil", "Hace falta un especialista", "interno.txt", "Solo para la mesa")
                .doesNotContain("staff-panel", "Nota interna", "Motivo del traspaso");
        assertThat(ana.get("/files/" + file.id()).statusCode()).isEqualTo(404);
        assertThat(of("luis").html())
                .contains("El cliente es difícil", "Hace falta un especialista", "interno.txt", "Solo para la mesa");
        assertThat(of("luis").get("/files/" + file.id()).body()).isEqualTo("secreto");
    }

    @Test
    void whoeverMayNotKnowOfItFindsNothing() throws IOException {
        walk.resolve(number, "luis");
        var file = attachments.add(number, "a.txt", text("hola"), false, walk.actor("ana"));
        var beto = of("beto");
        var nowhere = new PageOf(beto.visitor(), "/tickets/INC-999999999999");

        for (var page : List.of(beto, nowhere)) {
            var answers = Stream.concat(
                            Stream.of("", "/earlier?before=9", "/news?seen=0", "/withdrawal", "/files/" + file.id())
                                    .map(page::get),
                            Stream.of(
                                    page.say("hola"),
                                    page.approve(""),
                                    page.reject("no"),
                                    page.withdraw(""),
                                    page.watch("beto@tecnologico.localhost"),
                                    page.send("/watchers/me", Map.of()),
                                    page.send("/reply/draft", Map.of("words", "x")),
                                    page.send("/reply/files", Map.of())))
                    .toList();
            assertThat(answers).allMatch(answer -> answer.statusCode() == 404);
        }
        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.RESOLVED);
        assertThat(watchers.of(number)).isEmpty();
        assertThat(drafts.find(walk.person("beto").id(), "reply:" + number)).isEmpty();
    }

    @Test
    void whoeverIsNotLoggedInIsAskedToLogIn() {
        var answer = Visitor.at(port).get("/tickets/" + number);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login");
    }

    @Test
    void aNumberTypedInAnotherWayLeadsToThePage() {
        var typed = number.value().toLowerCase(java.util.Locale.ROOT).replace("-", "%20");

        var answer = ana.visitor().get("/tickets/" + typed);

        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/tickets/" + number);
    }

    @Test
    void aWatcherReadsAndWritesButDecidesNothing() {
        watchers.add(number, walk.person("beto").id(), walk.actor("luis"));
        walk.resolve(number, "luis");
        var beto = of("beto");

        assertThat(beto.html())
                .contains("Falta que Ana", "Dejar de seguirlo")
                .doesNotContain("Aprobar", "retirar este ticket", "name=\"who\"");
        assertThat(beto.say("A mí tampoco me abre").statusCode()).isEqualTo(302);
        assertThat(beto.approve("").statusCode()).isEqualTo(403);
        assertThat(beto.reject("no").statusCode()).isEqualTo(403);
        assertThat(beto.withdraw("").statusCode()).isEqualTo(403);
        assertThat(beto.get("/withdrawal").statusCode()).isEqualTo(403);
        assertThat(beto.watch("carla@finanzas.localhost").statusCode()).isEqualTo(403);

        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.RESOLVED);
        assertThat(watchers.of(number)).hasSize(1);
        assertThat(ana.html()).contains("A mí tampoco me abre", "Alberto Cárdenas Peña");
    }

    @Test
    void theAnswerToAQuestionMovesTheTicketOn() {
        walk.ask(number, "luis");

        var answer = ana.say("La 3.2");

        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("?done=replied#done");
        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.IN_PROGRESS);
        assertThat(ana.get("?done=replied").body()).contains("Recibimos su mensaje", "La 3.2");
    }

    @Test
    void aMessageSentTwiceIsPostedOnceAndAnotherOneIsNotLost() {
        var key = ana.formKey();

        ana.send("/reply", Map.of("words", "Una vez", "key", key));
        var again = ana.send("/reply", Map.of("words", "Una vez", "key", key));
        ana.send("/reply", Map.of("words", "Y otra cosa", "key", key));

        assertThat(again.statusCode()).isEqualTo(302);
        assertThat(said()).containsExactly("Y otra cosa", "Una vez");
    }

    @Test
    void anEmptyMessageIsNotSent() {
        assertThat(ana.say(" \u0001 ").body())
                .contains("Escriba su mensaje.", "error-summary", "href=\"#words\"", "aria-invalid=\"true\"");
        assertThat(said()).isEmpty();
    }

    @Test
    void aMessageThatIsTooLongIsKeptInTheBox() {
        var answer = ana.say("no abre ".repeat(1500));

        assertThat(answer.body()).contains("demasiado largo", "no abre no abre");
        assertThat(said()).isEmpty();
    }

    @Test
    void aFinishedTicketTakesNoMessageAndShowsWhatWasTyped() {
        walk.withdraw(number);
        var before = said();

        var answer = ana.say("Una cosa más");

        assertThat(answer.body())
                .contains("ya terminó", "no se envió", "Una cosa más")
                .doesNotContain("<textarea");
        assertThat(said()).isEqualTo(before);
    }

    @Test
    void whatWasTypedIsThereAgainUntilItIsSent() {
        assertThat(ana.send("/reply/draft", Map.of("words", "Estoy escrib")).statusCode())
                .isEqualTo(204);
        assertThat(of("ana").html()).contains("Estoy escrib</textarea>");
        assertThat(of("luis").html()).doesNotContain("Estoy escrib");
        var key = ana.formKey();

        ana.send("/reply", Map.of("words", "Estoy escribiendo", "key", key));
        ana.send("/reply/draft", Map.of("words", "Estoy escribiendo", "key", key));

        assertThat(drafts.find(walk.person("ana").id(), "reply:" + number)).isEmpty();
    }

    @Test
    void filesComeWithTheMessageTheyWereSentWith() throws IOException {
        staged.stage(walk.person("ana").id(), "reply:" + number, "pantalla.png", new ByteArrayInputStream(PICTURE));

        ana.say("");

        var message = conversation.latest(number, MessageKind.REPLY).orElseThrow();
        var file = attachments.of(number, false).get(0);
        assertThat(message.text()).isEqualTo("Adjunto: pantalla.png");
        assertThat(file.message()).isEqualTo(message.id());
        assertThat(ana.html())
                .contains("alt=\"Imagen pantalla.png, abrir en grande\"", "/files/" + file.id() + "?preview");
    }

    @Test
    void aPictureIsShownAndAnythingElseIsSaved() throws IOException {
        var picture =
                attachments.add(number, "pantalla.png", new ByteArrayInputStream(PICTURE), false, walk.actor("ana"));
        var page = attachments.add(number, "registro.txt", text("<b>hola</b>"), false, walk.actor("ana"));

        var shown = ana.get("/files/" + picture.id() + "?preview").headers();
        var saved = ana.get("/files/" + page.id() + "?preview").headers();

        assertThat(shown.firstValue("Content-Type")).hasValue("image/png");
        assertThat(shown.firstValue("Content-Disposition").orElseThrow()).startsWith("inline");
        assertThat(shown.firstValue("Content-Security-Policy")).hasValue("default-src 'none'; sandbox");
        assertThat(shown.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(saved.firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(saved.firstValue("Content-Disposition").orElseThrow()).startsWith("attachment");
    }

    @Test
    void aFileIsGivenOutOnlyWithItsOwnTicket() throws IOException {
        var file = attachments.add(number, "a.txt", text("hola"), false, walk.actor("ana"));
        var other = walk.open();

        assertThat(new PageOf(ana.visitor(), "/tickets/" + other)
                        .get("/files/" + file.id())
                        .statusCode())
                .isEqualTo(404);
        assertThat(ana.get("/files/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    @Test
    void c17_approvingClosesAndTheSameFormAgainChangesNothing() {
        walk.resolve(number, "luis");
        var form = Map.of("approve", "1", "words", "", "key", ana.formKey());

        assertThat(ana.send("/solution", form).statusCode()).isEqualTo(302);
        assertThat(ana.send("/solution", form).statusCode()).isEqualTo(302);

        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.CLOSED);
        assertThat(ana.get("?done=approved").body()).contains("Gracias. Aprobó la solución.", "está cerrado");
    }

    @Test
    void approvingWithACommentShowsItAndOffersThatItStillFails() {
        walk.resolve(number, "luis");

        var asked = ana.approve("Gracias, pero sigue igual");

        assertThat(asked.body()).contains("Gracias, pero sigue igual", "Sí, aprobar", "No, todavía falla");
        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.RESOLVED);
        ana.send("/solution", Map.of("approve", "1", "sure", "true", "words", "Muy bien"));
        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.CLOSED);
        assertThat(ana.html()).contains("Aprobó la solución", "Muy bien");
    }

    @Test
    void c18_rejectingNeedsAReasonAndReturnsItToTheTechnician() {
        walk.resolve(number, "luis");

        assertThat(ana.reject(" ").body()).contains("Cuéntenos qué sigue fallando", "href=\"#verdict\"");
        ana.reject("Sigue sin abrir");

        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.IN_PROGRESS);
        assertThat(ana.get("?done=rejected").body())
                .contains("Volvemos a trabajar", "Todavía falla", "Sigue sin abrir");
    }

    @Test
    void whatWasTypedSurvivesWhenSomebodyElseWasFaster() {
        walk.resolve(number, "luis");
        walk.approve(number);

        assertThat(ana.reject("Sigue sin abrir").body())
                .contains("ya no se puede aprobar ni rechazar", "no se envió", "Sigue sin abrir", "está cerrado");
        assertThat(ana.withdraw("Ya no").body()).contains("ya no se puede retirar", "Ya no");
    }

    @Test
    void withdrawingAsksFirstAndThenEndsTheTicket() {
        assertThat(ana.html()).contains("/withdrawal");
        assertThat(ana.get("/withdrawal").body()).contains("¿Retirar este ticket?", "No se puede volver a abrir");
        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.NEW);

        ana.withdraw("Ya encontré la manera");

        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.CANCELLED);
        assertThat(ana.get("?done=withdrawn").body()).contains("Retiró este ticket", "Ya encontré la manera");
    }

    @Test
    void c9_aRequesterLetsColleaguesWatchAndNobodyElse() {
        assertThat(ana.watch("carla@finanzas.localhost").statusCode()).isEqualTo(302);
        assertThat(watchers.of(number)).containsExactly(walk.person("carla").id());
        assertThat(ana.html()).contains("Carla Muñoz Rivas");

        var ofOthers = ana.watch("beto@tecnologico.localhost").body();
        var ofNobody = ana.watch("nadie@example.com").body();

        assertThat(ofOthers).contains("No podemos agregar esa dirección", "beto@tecnologico.localhost");
        assertThat(shown(ofOthers, "beto@tecnologico.localhost")).isEqualTo(shown(ofNobody, "nadie@example.com"));
        assertThat(ana.watch(" ").body()).contains("Escriba el correo");
        assertThat(ana.send(
                                "/watchers",
                                Map.of("colleague", walk.person("beto").id().toString()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(watchers.of(number)).hasSize(1);

        ana.send("/watchers/" + walk.person("carla").id() + "/remove", Map.of());
        assertThat(watchers.of(number)).isEmpty();
    }

    @Test
    void c9_theDeskLetsAnybodyWatchByNameOrAddress() {
        var luis = of("luis");

        assertThat(luis.watch("beto@tecnologico.localhost").statusCode()).isEqualTo(302);
        assertThat(luis.watch("localhost").body()).contains("¿A quién se refiere?", "Ana Beltrán Núñez");
        luis.send("/watchers", Map.of("colleague", walk.person("carla").id().toString()));
        luis.send("/watchers/me", Map.of());
        assertThat(luis.watch("nadie").body()).contains("La mesa no conoce a nadie");

        assertThat(watchers.of(number))
                .containsExactlyInAnyOrder(
                        walk.person("beto").id(),
                        walk.person("carla").id(),
                        walk.person("luis").id());
    }

    @Test
    void onlyRelatedTicketsThatOneMaySeeAreNamed() {
        var own = walk.open();
        var foreign = new DeskWalk(desk).by("beto").open();
        links.add(number, LinkKind.RELATED, own, walk.actor("luis"));
        links.add(foreign, LinkKind.PARENT_OF, number, walk.actor("luis"));

        assertThat(ana.html())
                .contains(own.value(), "Este ticket se relaciona con")
                .doesNotContain(foreign.value());
        assertThat(of("luis").html()).contains(own.value(), foreign.value());
    }

    @Test
    void c20_theHistoryNamesWhoAndWhatInPlainWords() {
        walk.claim(number, "luis");

        assertThat(ana.html())
                .contains("Historia", "Ticket abierto (Incidente, Servicio REST)")
                .contains("Lo atiende Luis Ángel Domínguez", "automático")
                .doesNotContain("AssignPriority, row", "RouteIncident, row");
        assertThat(of("luis").html()).contains("AssignPriority, row");
    }

    @Test
    void newsAreAskedForCheaplyAndBroughtWithoutTheBoxForMessages() {
        var luis = of("luis");
        assertThat(ana.get(news(ana)).statusCode()).isEqualTo(204);
        conversation.post(number, MessageKind.NOTE, "Interno", walk.actor("luis"));
        assertThat(ana.get(news(ana)).statusCode()).isEqualTo(204);
        var before = news(ana);
        var beforeOfLuis = news(luis);

        walk.say(number, "luis", "Ya lo estoy viendo");

        var brought = ana.get(before);
        assertThat(brought.statusCode()).isEqualTo(200);
        assertThat(brought.body())
                .contains(
                        "Nuevo mensaje de Luis", "Ya lo estoy viendo", "hx-swap-oob", "id=\"standing\"", "id=\"news\"")
                .doesNotContain("name=\"words\"", "<html", "Interno");
        assertThat(luis.get(beforeOfLuis).body()).doesNotContain("Nuevo mensaje");
        assertThat(ana.get(news(ana)).statusCode()).isEqualTo(204);
    }

    @Test
    void newsNameTheNewStatusAndEndWithTheTicket() {
        var before = news(ana);
        walk.resolve(number, "luis");

        assertThat(ana.get(before).body()).contains("El ticket ahora está: Resuelto", "Aprobar");

        before = news(ana);
        walk.approve(number);
        assertThat(ana.get(before).body()).contains("ahora está: Cerrado").doesNotContain("hx-get=\"/tickets/");
        assertThat(ana.html()).doesNotContain("every 15s");
    }

    @Test
    void ofALongConversationTheNewestComesFirst() {
        for (var i = 1; i <= 25; i++) {
            conversation.post(number, MessageKind.REPLY, "Mensaje %02d.".formatted(i), walk.actor("luis"));
        }

        var page = ana.html();
        assertThat(page)
                .contains("Mensaje 25.", "Mensaje 06.", "Ver mensajes anteriores")
                .doesNotContain("Mensaje 05.");
        var before = page.replaceAll("(?s).*\\?earlier=(\\d+).*", "$1");
        assertThat(ana.get("/earlier?before=" + before).body())
                .contains("Mensaje 05.", "Mensaje 01.")
                .doesNotContain("Mensaje 06.", "Ver mensajes anteriores", "<html");
        assertThat(ana.get("?earlier=" + before).body()).contains("Mensaje 05.", "Ver los mensajes más recientes");
    }

    @Test
    void whatIsSaidIsShownAsTextAndOnlyWebAddressesAreLinks() {
        conversation.post(
                number,
                MessageKind.REPLY,
                "<script>alert(1)</script> javascript:alert(1) https://mesa.example/faq?a=1&b=2.",
                walk.actor("luis"));

        assertThat(ana.html())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "href=\"https://mesa.example/faq?a=1&amp;b=2\"")
                .doesNotContain("<script>alert", "href=\"javascript:");
    }

    @Test
    void whatIsSentWhenTheSessionIsOverIsSentByNobodyElse() {
        walk.resolve(number, "luis");
        var reply = formOfTheBox();
        var approval = new HashMap<>(reply);
        approval.put("approve", "1");
        approval.put("words", "");

        assertThat(sentWithoutASession("/reply", reply, "luis")).endsWith("/camunda/app/tasklist/");
        assertThat(sentWithoutASession("/solution", approval, "luis")).endsWith("/camunda/app/tasklist/");

        assertThat(said()).doesNotContain("Sigue fallando un poco");
        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.RESOLVED);
    }

    @Test
    void whatIsSentOrKeptInAnotherWindowIsNotTheirsWhoLoggedInMeanwhile() {
        var form = formOfTheBox();
        ana.visitor().endSession();
        ana.visitor().logIn("luis", "mesa-demo");
        form.put("_csrf", ana.visitor().formToken("/help"));

        assertThat(ana.visitor().post(ana.base() + "/reply", form).statusCode()).isEqualTo(403);
        assertThat(ana.visitor().post(ana.base() + "/reply/draft", form).statusCode())
                .isEqualTo(403);

        assertThat(said()).isEmpty();
        assertThat(drafts.find(walk.person("luis").id(), "reply:" + number)).isEmpty();
    }

    @Test
    void whatIsSentWhenTheSessionIsOverIsInItsBoxAfterTheLogIn() {
        sentWithoutASession("/reply", formOfTheBox(), "ana");

        assertThat(said()).isEmpty();
        assertThat(ana.html()).contains("Sigue fallando un poco</textarea>");
    }

    @Test
    void aFormForFilesThatIsSentWhenTheSessionIsOverKeepsItsWords() {
        var form = formOfTheBox();
        ana.visitor().endSession();
        ana.visitor().postWithFiles(ana.base() + "/reply", form);

        var place = ana.visitor().logIn("ana", "mesa-demo").headers().firstValue("Location");
        var answer = ana.visitor().get(URI.create(place.orElseThrow()).getRawPath() + "?continue");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(ana.html()).contains("Sigue fallando un poco</textarea>");
    }

    private Map<String, String> formOfTheBox() {
        var form = ana.html().replaceAll("(?s).*data-draft=", "").replaceAll("(?s)</form>.*", "");
        var hidden = Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")
                .matcher(form);
        var fields = new HashMap<String, String>();
        while (hidden.find()) fields.put(hidden.group(1), hidden.group(2));
        fields.put("words", "Sigue fallando un poco");
        fields.put("_csrf", ana.visitor().formToken("/help"));
        return fields;
    }

    /** Somebody's session is over when they send a form; then that person logs in. Where they come to. */
    private String sentWithoutASession(String below, Map<String, String> form, String next) {
        ana.visitor().endSession();
        ana.visitor().post(ana.base() + below, form);
        var place = ana.visitor()
                .logIn(next, "mesa-demo")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        ana.visitor()
                .get(URI.create(place).getRawPath()
                        + Optional.ofNullable(URI.create(place).getRawQuery())
                                .map(query -> "?" + query)
                                .orElse(""));
        return place;
    }

    private String news(PageOf page) {
        return page.html()
                .replaceAll("(?s).*hx-get=\"[^\"]*(/news\\?[^\"]*)\".*", "$1")
                .replace("&amp;", "&");
    }

    /** A page without what differs by what was typed. */
    private static String shown(String html, String typed) {
        return html.replace(typed, "")
                .replaceAll("value=\"[^\"]*\"", "")
                .replaceAll("(?s)<ul class=\"plain people\".*?</ul>", "");
    }

    private List<String> said() {
        return conversation.messages(number, false, null, 10).stream()
                .map(Message::text)
                .toList();
    }

    private PageOf of(String username) {
        return new PageOf(Visitor.loggedIn(port, username), "/tickets/" + number);
    }

    private static ByteArrayInputStream text(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }
}
