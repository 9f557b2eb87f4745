package mesa.portal.opening;

import static mesa.portal.opening.OpeningTicket.number;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import mesa.MesaTest;
import mesa.Visitor;
import mesa.directory.Directory;
import mesa.directory.Person;
import mesa.ticket.Environments;
import mesa.ticket.Ticket;
import mesa.ticket.TicketManagement;
import mesa.ticket.TicketNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@MesaTest
class OpeningPagesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TicketManagement tickets;

    @Autowired
    private Environments environments;

    @Autowired
    private Directory directory;

    @Test
    void everyPageAsksOneThingAndLeadsToTheNext() {
        var ana = OpeningTicket.by("ana", port);

        assertThat(place(ana.send("/tickets/new", Map.of("type", "INCIDENT")))).isEqualTo("/tickets/new/service");
        assertThat(place(ana.send("/tickets/new/service", Map.of("service", "correo"))))
                .isEqualTo("/tickets/new/category");
        assertThat(place(ana.send("/tickets/new/category", Map.of("category", "cuota"))))
                .isEqualTo("/tickets/new/details");
        var opened = ana.sendLastPage("Buzón lleno", "No recibo nada", "MEDIUM");

        var ticket = ticket(opened);
        assertThat(ticket.subject()).isEqualTo("Buzón lleno");
        assertThat(ticket.service()).isEqualTo("correo");
        assertThat(ticket.category()).isEqualTo("cuota");
        assertThat(ana.page(place(opened))).contains(ticket.number().value()).contains("ana@finanzas.localhost");
    }

    @Test
    void theKindOfFailureMayBeLeftOpenAndIsAskedOnceOnly() {
        var ana = OpeningTicket.by("ana", port).chose("INCIDENT", "correo", "-");

        assertThat(place(ana.send("/tickets/new", Map.of("type", "REQUEST")))).isEqualTo("/tickets/new/details");
        assertThat(ticket(ana.sendLastPage("Buzón", "Más espacio", "LOW")).category())
                .isNull();
    }

    @Test
    void anotherServiceAsksForItsOwnKindOfFailure() {
        var ana = OpeningTicket.by("ana", port).chose("INCIDENT", "correo", "cuota");

        assertThat(place(ana.send("/tickets/new/service", Map.of("service", "nomina"))))
                .isEqualTo("/tickets/new/category");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tickets/new/details", "/tickets/new/category"})
    void nobodySkipsAQuestion(String page) {
        var ana = OpeningTicket.by("ana", port);
        ana.send("/tickets/new", Map.of("type", "INCIDENT"));

        assertThat(place(ana.browser().get(page))).isEqualTo("/tickets/new/service");
    }

    @Test
    void theWordsByWhichTheServiceWasFoundBecomeTheSubject() {
        var ana = OpeningTicket.by("ana", port);
        ana.send("/tickets/new", Map.of("type", "INCIDENT"));

        ana.send("/tickets/new/service", Map.of("service", "conectividad", "q", "no tengo internet"));
        ana.send("/tickets/new/category", Map.of("category", "-"));

        assertThat(ana.details()).contains("value=\"no tengo internet\"");
    }

    @Test
    void aLinkOfAnApplicationTellsWhatItKnows() {
        var ana = OpeningTicket.by("ana", port);

        var answer = ana.browser()
                .get("/tickets/new?type=INCIDENT&service=nomina&page=https://nomina.example/recibos&version=3.4");

        assertThat(place(answer)).isEqualTo("/tickets/new/category");
        ana.send("/tickets/new/category", Map.of("category", "recibos"));
        assertThat(ana.details()).contains("https://nomina.example/recibos").contains("3.4");
        var ticket = ticket(ana.sendLastPage("Recibo", "Sale en blanco", "LOW"));
        assertThat(environments.of(ticket.number()).orElseThrow().page()).isEqualTo("https://nomina.example/recibos");
    }

    @Test
    void aLinkThatNamesNothingKnownAsksFromTheStart() {
        var ana = OpeningTicket.by("ana", port);

        assertThat(place(ana.browser().get("/tickets/new?type=PIZZA&service=none")))
                .isEqualTo("/tickets/new?change");
        assertThat(ana.browser().get("/tickets/new?change").statusCode()).isEqualTo(200);
    }

    @Test
    void aLinkDoesNotPushAsideWhatSomebodyHadBegun() {
        var ana = OpeningTicket.by("ana", port).reportsTheNetwork();
        ana.sendLastPage("Sin red", "Desde las nueve", null);

        var page = ana.page("/tickets/new?type=REQUEST&service=correo");

        assertThat(page).contains("Encontramos lo que había empezado").contains("Sin red");
        assertThat(ana.details()).contains("Desde las nueve");
        var anew = ana.send("/tickets/new/restart", Map.of("type", "REQUEST", "service", "correo"));
        assertThat(place(ana.browser().get(place(anew)))).isEqualTo("/tickets/new/category");
    }

    @Test
    void whatIsMissingIsSaidWithNothingLost() {
        var ana = OpeningTicket.by("ana", port).reportsTheNetwork();

        var answer = ana.sendLastPage("", "Nada <b>abre</b>", null);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Nada &lt;b&gt;abre&lt;/b&gt;")
                .contains("href=\"#subject\">Escriba en pocas palabras de qué se trata.")
                .contains("Elija qué tan urgente es.")
                .doesNotContain("Escriba con detalle");
        assertThat(ana.elsewhere().details()).contains("Nada &lt;b&gt;abre&lt;/b&gt;");
    }

    @Test
    void aTextThatIsTooLongIsShownAgainWhole() {
        var ana = OpeningTicket.by("ana", port).reportsTheNetwork();
        var endless = "palabra ".repeat(9_000) + "fin";

        var answer = ana.sendLastPage("Sin red", endless, "LOW");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("palabra fin</textarea>").contains("caben 50,000 caracteres");
    }

    @Test
    void whatWasTypedIsFoundOnAnotherDevice() {
        var ana = OpeningTicket.by("ana", port).reportsTheNetwork();
        var words = ana.lastPageWith("Sin red", "Desde las nueve no", "HIGH");
        words.put("ask.steps", "Abrir el navegador");

        assertThat(ana.browser().post("/tickets/new/draft", words).statusCode()).isEqualTo(204);

        var phone = ana.elsewhere();
        assertThat(phone.page("/tickets/new")).contains("Encontramos lo que había empezado");
        assertThat(phone.details())
                .contains("Sin red")
                .contains("Desde las nueve no</textarea>")
                .contains("value=\"HIGH\" checked");
    }

    @Test
    void whoComesAnewIsAskedEverythingAnewUnlessWordsWereTyped() {
        var ana = OpeningTicket.by("ana", port).reportsTheNetwork();
        var firstPage = Map.of("type", "INCIDENT", "anew", "true");
        assertThat(place(ana.send("/tickets/new", firstPage))).isEqualTo("/tickets/new/service");

        ana.reportsTheNetwork().sendLastPage("Sin red", "Desde las nueve", null);

        assertThat(place(ana.send("/tickets/new", firstPage))).isEqualTo("/tickets/new/details");
    }

    @Test
    void startingAgainForgetsWhatWasTold() {
        var ana = OpeningTicket.by("ana", port).reportsTheNetwork();
        ana.sendLastPage("Sin red", "Desde las nueve", null);
        ana.pick("notas.txt", "hola".getBytes(StandardCharsets.UTF_8));

        ana.send("/tickets/new/restart", Map.of());

        assertThat(ana.page("/tickets/new")).doesNotContain("Encontramos");
        ana.reportsTheNetwork();
        assertThat(ana.details()).doesNotContain("Desde las nueve").doesNotContain("notas.txt");
    }

    @Test
    void aLatePieceOfTypingDoesNotBringBackWhatWasOpened() {
        var ana = OpeningTicket.by("ana", port).reportsTheNetwork();
        var words = ana.lastPageWith("Sin red", "Desde las nueve", "HIGH");
        ana.browser().post("/tickets/new/details", words);

        ana.browser().post("/tickets/new/draft", words);

        assertThat(ana.page("/tickets/new")).doesNotContain("Encontramos");
    }

    @Test
    void pressingTwiceOpensOneTicket() {
        var ana = OpeningTicket.by("ana", port).reportsTheNetwork();
        var words = ana.lastPageWith("Sin red dos veces", "Desde las nueve", "HIGH");

        var answers = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> ana.browser().post("/tickets/new/details", words)))
                .limit(3)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).extracting(OpeningTicket::number).containsOnly(number(answers.get(0)));
        assertThat(number(ana.browser().post("/tickets/new/details", words))).isEqualTo(number(answers.get(0)));
    }

    @Test
    void theSameWordsBegunAnewAreAnotherTicket() {
        var ana = OpeningTicket.by("ana", port);

        var first = ana.reportsTheNetwork().sendLastPage("Sin red", "Otra vez", "HIGH");
        var second = ana.reportsTheNetwork().sendLastPage("Sin red", "Otra vez", "HIGH");

        assertThat(ticket(first).number()).isNotEqualTo(ticket(second).number());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsSentWhenTheSessionIsOverIsFoundAfterTheLogIn(boolean withFile) {
        var ana = OpeningTicket.by("ana", port).reportsTheNetwork();
        var words = ana.lastPageWith("Sin red", "Lo escribí durante una hora", "HIGH");
        ana.browser().endSession();

        var answer = withFile
                ? ana.sendWithFile("/tickets/new/details", words, "notas.txt", "hola".getBytes(StandardCharsets.UTF_8))
                : ana.browser().post("/tickets/new/details", words);
        assertThat(place(answer)).isEqualTo("/login");
        var back = ana.browser().logIn("ana", "mesa-demo");
        var kept = ana.browser().get(place(back));
        var page = ana.page(place(kept));

        assertThat(page).contains("Lo escribí durante una hora").contains("Su sesión había terminado");
    }

    @Test
    void somebodyElseAtTheSameBrowserDoesNotGetThoseWords() {
        var ana = OpeningTicket.by("ana", port).reportsTheNetwork();
        OpeningTicket.by("beto", port);
        var words = ana.lastPageWith("Sin red", "Un asunto muy personal", "HIGH");
        ana.browser().endSession();
        ana.browser().post("/tickets/new/details", words);

        var back = ana.browser().logIn("beto", "mesa-demo");

        assertThat(place(back)).isEqualTo("/");
        assertThat(ana.page("/tickets/new")).doesNotContain("Encontramos");
        assertThat(ana.browser().get("/tickets/new/details").body()).doesNotContain("personal");
    }

    @Test
    void nothingThatSomebodySendsIsWorkedOutByThePages() {
        var sum = "x} + ${1330 + 7} + #{y";
        var ana = OpeningTicket.by("ana", port);

        ana.browser().get("/tickets/new?service=correo&type=" + URLEncoder.encode(sum, StandardCharsets.UTF_8));
        assertThat(ana.page("/tickets/new/category")).doesNotContain("1337");

        ana.browser().asScriptOfAPage().put("/api/v1/drafts/new-ticket", """
                        {"fields": {"key": "k", "service": "correo", "type": "%s"}}""".formatted(sum));
        assertThat(ana.page("/tickets/new/category")).doesNotContain("1337");

        var form = ana.reportsTheNetwork().lastPageWith("Sin red", "Desde las nueve", "HIGH");
        form.put("type", sum);
        assertThat(ana.browser().post("/tickets/new/details", form).body()).doesNotContain("1337");
    }

    @Test
    void whoeverSaysNoTypeIsAskedForItAndKeepsTheWords() {
        var ana = OpeningTicket.by("ana", port).reportsTheNetwork();
        var form = ana.lastPageWith("Sin red", "Desde las nueve", "HIGH");
        form.remove("type");

        var answer = ana.browser().post("/tickets/new/details", form);

        assertThat(place(answer)).isEqualTo("/tickets/new?change");
        ana.send("/tickets/new", Map.of("type", "INCIDENT"));
        assertThat(ana.details()).contains("Desde las nueve").doesNotContain("??");
    }

    @Test
    void aDraftThatDoesNotSayWhichItIsIsNotKept() {
        var ana = OpeningTicket.by("ana", port).reportsTheNetwork();

        var answer = ana.send("/tickets/new/draft", Map.of("key", " ", "subject", "De otra página"));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(ana.details()).doesNotContain("De otra página");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tickets/new",
                "/tickets/new/whom",
                "/tickets/new/person",
                "/tickets/new/people?q=a",
                "/tickets/new/service",
                "/tickets/new/service/matches?q=red",
                "/tickets/new/category",
                "/tickets/new/details",
                "/tickets/new/files/9f1d8f5e-7a5c-4d6c-9c6e-0d6f5b1f2a3b",
                "/tickets/new/done/INC-100017"
            })
    void strangersAreAskedToLogIn(String page) {
        assertThat(place(Visitor.at(port).get(page))).isEqualTo("/login");
    }

    @Test
    void theNumberIsShownOnlyToThoseWhoMaySeeTheTicket() {
        var ana = OpeningTicket.by("ana", port).reportsTheNetwork();
        var done = place(ana.sendLastPage("Sin red", "Desde las nueve", "HIGH"));

        assertThat(ana.browser().get(done).statusCode()).isEqualTo(200);
        assertThat(Visitor.loggedIn(port, "carla").get(done).statusCode()).isEqualTo(200);
        assertThat(Visitor.loggedIn(port, "beto").get(done).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tickets/new/whom", "/tickets/new/person", "/tickets/new/people?q=ana"})
    void whoIsNoKeyUserIsNotAskedForWhomAndFindsNobody(String page) {
        var ana = OpeningTicket.by("ana", port);

        assertThat(ana.browser().get(page).statusCode()).isEqualTo(404);
    }

    @Test
    void whoIsNoKeyUserCanNotNameSomebodyElseByHand() {
        var ana = OpeningTicket.by("ana", port).reportsTheNetwork();
        var words = ana.lastPageWith("Sin red", "Desde las nueve", "HIGH");
        words.put("whom", "other");
        words.put("requester.email", "carla@finanzas.localhost");

        var answer = ana.browser().post("/tickets/new/details", words);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Solo puede abrir tickets para usted.");
        assertThat(ana.send("/tickets/new/person", Map.of("email", "carla@finanzas.localhost"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aKeyUserFindsThePeopleOfTheirOrganisationAndNobodyElse() {
        var carla = OpeningTicket.by("carla", port);

        assertThat(carla.page("/tickets/new/people?q=beltran")).contains("ana@finanzas.localhost");
        assertThat(carla.page("/tickets/new/people?q=localhost"))
                .contains("ana@finanzas.localhost")
                .doesNotContain("beto@")
                .doesNotContain("luis@");
        var beto = person("beto").id().toString();
        assertThat(carla.send("/tickets/new/person", Map.of("known", beto)).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "'', Escriba el correo electrónico de la persona.",
        "juana, Revise el correo electrónico",
        "beto@tecnologico.localhost, Esa persona es de otra organización."
    })
    void aPersonWhoCanNotBeNamedIsToldAtTheField(String email, String said) {
        var carla = OpeningTicket.by("carla", port);

        var answer = carla.send("/tickets/new/person", Map.of("email", email, "name", "Juana Inés"));

        assertThat(answer.body()).contains(said).contains("Juana Inés").contains("id=\"requester.email-problem\"");
    }

    @Test
    void aKeyUserOpensForSomebodyWhomTheDeskDoesNotKnowYet() {
        var carla = OpeningTicket.by("carla", port);
        carla.send("/tickets/new", Map.of("type", "REQUEST"));
        assertThat(place(carla.send("/tickets/new/whom", Map.of("whom", "other"))))
                .isEqualTo("/tickets/new/person");
        var details = new HashMap<>(Map.of("email", "nueva@finanzas.localhost", "name", "Nueva Persona"));
        details.put("phone", "55 1");
        details.put("unit", "Archivo");
        assertThat(place(carla.send("/tickets/new/person", details))).isEqualTo("/tickets/new/service");
        carla.send("/tickets/new/service", Map.of("service", "correo"));
        carla.send("/tickets/new/category", Map.of("category", "-"));
        assertThat(carla.details()).contains("Nueva Persona");

        var opened = carla.sendLastPage("Una cuenta", "Para Nueva", "LOW");

        var requester = ticket(opened).requester();
        assertThat(requester.name()).isEqualTo("Nueva Persona");
        assertThat(requester.unit()).isEqualTo("Archivo");
        assertThat(requester.organisation()).isEqualTo("finanzas");
        assertThat(carla.page(place(opened))).contains("nueva@finanzas.localhost");
    }

    @Test
    void aKeyUserAlsoOpensForThemselves() {
        var carla = OpeningTicket.by("carla", port);
        carla.send("/tickets/new", Map.of("type", "INCIDENT"));
        carla.send("/tickets/new/whom", Map.of("whom", "me"));
        carla.send("/tickets/new/service", Map.of("service", "correo"));
        carla.send("/tickets/new/category", Map.of("category", "-"));

        var opened = carla.sendLastPage("Sin correo", "Desde ayer", "HIGH");

        assertThat(ticket(opened).requester().personId())
                .isEqualTo(person("carla").id());
    }

    @ParameterizedTest
    @CsvSource({"es, ¿En qué le ayudamos?", "en, How can we help you?"})
    void bothLanguagesAreSpoken(String language, String title) {
        var ana = OpeningTicket.by("ana", port).reportsTheNetwork();

        assertThat(ana.page("/tickets/new?change&lang=" + language)).contains("<h1>" + title);
        assertThat(List.of("/tickets/new/service", "/tickets/new/category", "/tickets/new/details"))
                .allSatisfy(page -> assertThat(ana.page(page + "?lang=" + language))
                        .contains("<html lang=\"" + language)
                        .doesNotContain("??"));
    }

    private Person person(String username) {
        return directory.personByUsername(username).orElseThrow();
    }

    private Ticket ticket(HttpResponse<String> opened) {
        return TicketNumber.parse(number(opened)).flatMap(tickets::find).orElseThrow();
    }

    private static String place(HttpResponse<String> answer) {
        var address = URI.create(answer.headers().firstValue("Location").orElse(""));
        return address.getPath() + (address.getQuery() == null ? "" : "?" + address.getQuery());
    }
}
