package mesa.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import mesa.MesaTest;
import mesa.Visitor;
import mesa.directory.Directory;
import mesa.ticket.Drafts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@MesaTest(backgroundJobs = false)
class PortalPagesTest {

    private static final Pattern CHIP = Pattern.compile("data-status=\"([A-Z_]+)\"");

    @Autowired
    private Directory directory;

    @Autowired
    private Drafts drafts;

    @LocalServerPort
    private int port;

    private String word;
    private Visitor beto;

    @BeforeEach
    void betoIsLoggedIn() {
        word = "w" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        beto = Visitor.loggedIn(port, "beto");
    }

    @Test
    void theListSaysNumberStatusSubjectAndService() {
        var number = open("beto", "La impresora no jala " + word);

        var page = beto.get("/tickets").body();

        assertThat(page)
                .containsSubsequence(
                        number,
                        "data-status=\"NEW\"",
                        "Nuevo",
                        "La impresora no jala " + word,
                        "Impresión de alto volumen",
                        "hoy, ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "%1$s ", "inc %2$s", "#%2$s", "%2$s"})
    void aNumberHoweverItIsTypedLeadsToTheTicket(String typed) {
        var number = open("beto", "Sin red " + word);

        var answer = beto.get("/tickets?q="
                + typed.formatted(number, number.substring(4))
                        .replace(" ", "%20")
                        .replace("#", "%23"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/tickets/" + number);
    }

    @Test
    void whileANumberIsBeingTypedItsTicketIsListed() {
        var number = open("beto", "Sin red " + word);

        var answer = beto.with("HX-Request", "true").get("/tickets?q=" + number);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("id=\"found\"", "Sin red " + word);
    }

    @Test
    void aNumberOfSomebodyElseIsNotEvenKnownToExist() {
        var number = open("ana", "Secreto " + word);

        var answer = beto.get("/tickets?q=" + number);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("No encontramos ningún ticket suyo").doesNotContain("Secreto " + word);
    }

    @Test
    void aSearchFindsFinishedTicketsTooAndIgnoresAccents() {
        var number = open("beto", "Conexión caída " + word);
        Visitor.program(port, "beto").post("/api/v1/tickets/" + number + "/withdrawal", "{}");

        assertThat(beto.get("/tickets?q=conexion%20caida%20" + word).body()).contains(number);
        assertThat(beto.get("/tickets?show=open&q=conexion%20caida%20" + word).body())
                .doesNotContain(number);
        assertThat(beto.get("/tickets").body()).doesNotContain(word);
    }

    @Test
    void aLongListIsReadPageByPageWithoutLosingOrRepeatingAny() {
        var opened = new ArrayList<String>();
        for (var i = 0; i < 23; i++) opened.add(open("beto", "Hoja " + word));

        var first = beto.get("/tickets?q=" + word);
        var next = Pattern.compile("rel=\"next\"\\s+href=\"([^\"]+)\"").matcher(first.body());
        assertThat(next.find()).isTrue();
        var second = beto.get(next.group(1).replace("&amp;", "&"));

        assertThat(CHIP.matcher(first.body()).results()).hasSize(20);
        assertThat(CHIP.matcher(second.body()).results()).hasSize(3);
        assertThat(List.of(first.body(), second.body())).allMatch(page -> page.contains(word));
        assertThat(opened)
                .allMatch(number ->
                        first.body().contains(">" + number) != second.body().contains(">" + number));
        assertThat(second.body()).contains("Los más recientes").doesNotContain("rel=\"next\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tickets?after=%3Cscript%3E", "/tickets?q=%00%27%22%3Cb%3E", "/tickets?show=nothing"})
    void oddAddressesAreReadAsPeopleMeanThem(String address) {
        var answer = beto.get(address);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("<script>").doesNotContain("\"<b>");
    }

    @Test
    void homeBeginsWithWhatWaitsForThePerson() {
        open("beto", "Otra cosa " + word);

        var page = beto.get("/").body();

        assertThat(page)
                .containsSubsequence("Reportar una falla", "Pedir algo", "Mis tickets abiertos", word, "Avisos");
        assertThat(page).contains("/tickets/new?type=INCIDENT", "/tickets/new?type=REQUEST");
    }

    @Test
    void homeRemindsOfATicketThatWasBegun() {
        var person = directory.personByUsername("beto").orElseThrow().id();
        drafts.discard(person, "new-ticket");
        assertThat(beto.get("/").body()).doesNotContain("todavía no lo ha enviado");

        drafts.save(person, "new-ticket", Map.of("key", word, "type", "INCIDENT", "subject", "A medias"));

        assertThat(beto.get("/").body()).containsSubsequence("todavía no lo ha enviado", "/tickets/new", "Continuar");
        drafts.discard(person, "new-ticket");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/tickets"})
    void strangersAreAskedToLogIn(String path) {
        var answer = Visitor.at(port).get(path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login");
    }

    @Test
    void theHelpIsForEverybodyAndFindsItsWords() {
        var stranger = Visitor.at(port);

        assertThat(stranger.get("/help").body()).contains("¿Qué urgencia elijo?", "El camino de un ticket");
        assertThat(stranger.get("/help?q=CONTRASENA").body())
                .contains("¿Qué hago si olvidé mi contraseña?")
                .doesNotContain("¿Qué urgencia elijo?");
        assertThat(stranger.get("/help?q=%3Ci%3Enada").body())
                .contains("No encontramos nada con «&lt;i&gt;nada»")
                .contains("Abrir un ticket");
    }

    private String open(String username, String subject) {
        var answer = Visitor.program(port, username).post("/api/v1/tickets", """
                {"type":"INCIDENT","subject":"%s","description":"Desde hoy.","service":"impresion","urgency":"HIGH"}""".formatted(subject));
        return JsonPath.read(answer.body(), "$.number");
    }
}
