package mesa.tasklist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mesa.MesaTest;
import mesa.Visitor;
import mesa.browser.InBrowser;
import mesa.browser.Windows;
import mesa.notification.Mailbox;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One incident through three levels as its people live it: REST, Tasklist, mail and the pages behind its links. */
@MesaTest
@InBrowser
class IncidentWalkIT {

    private static final String ANA = "ana@finanzas.localhost";
    private static final String LUIS = "luis@mesa.localhost";
    private static final String MARTA = "marta@mesa.localhost";
    private static final byte[] SCREENSHOT = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Autowired
    private GreenMail mailServer;

    @Autowired
    private ObjectMapper json;

    @LocalServerPort
    private int port;

    private Visitor ana;
    private String number;

    @Test
    void fromTheReportToTheSurveyWithOneRejectedSolution(Windows windows) throws IOException {
        anaReportsWithAScreenshot();
        firstLevelEscalates(windows);
        var marta = secondLevelAsks(windows);
        anaAnswers();
        secondLevelResolves(marta, "Se reinició el servicio de nómina.");
        anaRejectsBehindTheLink(windows);
        secondLevelResolves(marta, "Se corrigió el permiso de la base de datos.");
        anaApprovesBehindTheLink(windows);
        anaAnswersTheSurvey(windows);
        nobodyWasToldTwiceNorOfTheirOwnDeed();
    }

    private void anaReportsWithAScreenshot() throws IOException {
        ana = Visitor.program(port, "ana").with("Accept-Language", "es");
        var opened = read(ana.post("/api/v1/tickets", """
                        {"type": "INCIDENT", "subject": "No abre la nómina", "description": "Sale el error 500 al entrar.",
                         "service": "nomina", "urgency": "MEDIUM", "impact": "MEDIUM"}
                        """).body());
        number = opened.get("number").asText();

        var sent = ana.send(
                "POST",
                path("/attachments"),
                "multipart/form-data; boundary=cut",
                BodyPublishers.ofByteArray(upload()));

        assertThat(opened.get("status").asText()).isEqualTo("NEW");
        assertThat(opened.get("level").asInt()).isEqualTo(1);
        assertThat(sent.statusCode()).isEqualTo(201);
        assertThat(mailTo(ANA, "Recibimos su reporte")).contains(number, "Sale el error 500");
    }

    private void firstLevelEscalates(Windows windows) {
        var luis = Tasklist.of(windows.open(), "luis")
                .filter("Nivel 1 - mi equipo")
                .openCard(number);
        assertThat(luis.card(number)).containsText("No abre la nómina");
        assertThat(luis.panel()).containsText("Ana Beltrán Núñez");
        assertThat(luis.panel()).containsText("pantalla.png");

        luis.claim();
        awaitTicket("status", "IN_PROGRESS");
        luis.decide("Escalar al siguiente nivel")
                .write("Motivo", "Es un error del servidor de aplicaciones.")
                .complete(number);

        awaitTicket("level", "2");
        assertThat(mailTo(MARTA, "Trabajo nuevo")).contains(number);
    }

    private Tasklist secondLevelAsks(Windows windows) {
        var marta = Tasklist.of(windows.open(), "marta")
                .filter("Nivel 2 - mi equipo")
                .openCard(number);
        assertThat(marta.panel()).containsText("Es un error del servidor de aplicaciones.");

        marta.claim()
                .decide("Preguntar al solicitante")
                .write("Pregunta al solicitante", "¿Desde qué equipo entra?")
                .complete(number);

        awaitTicket("status", "WAITING");
        assertThat(mailTo(ANA, "Necesitamos un dato")).contains("¿Desde qué equipo entra?");
        return marta;
    }

    private void anaAnswers() {
        ana.post(path("/messages"), "{\"text\": \"Desde la computadora de mi oficina.\"}");

        awaitTicket("status", "IN_PROGRESS");
        assertThat(ticket().at("/assignee/name").asText()).startsWith("Marta");
        assertThat(mailTo(MARTA, "Llegó la respuesta")).contains("Desde la computadora de mi oficina.");
    }

    private void secondLevelResolves(Tasklist marta, String solution) {
        marta.page().reload();
        marta.filter("Mis tareas")
                .openCard(number)
                .decide("Resolver")
                .write("Solución", solution)
                .complete(number);

        awaitTicket("status", "RESOLVED");
        await().until(() -> textOf(lastMail(ANA)).contains(solution));
    }

    private void anaRejectsBehindTheLink(Windows windows) {
        var page = windows.open();
        page.navigate(link("Todavía falla"));
        page.getByRole(AriaRole.TEXTBOX).fill("Sigue saliendo el error 500.");
        press(page, "Todavía falla");

        awaitTicket("status", "IN_PROGRESS");
        assertThat(page.locator("main")).containsText(number);
        assertThat(mailTo(MARTA, "Todavía falla")).contains("Sigue saliendo el error 500.");
    }

    private void anaApprovesBehindTheLink(Windows windows) {
        var page = windows.open();
        page.navigate(link("Aprobar"));
        press(page, "Aprobar");

        await().until(() -> !ticket().get("doors").toString().contains("SolutionApproved"));
    }

    private void anaAnswersTheSurvey(Windows windows) {
        awaitTicket("status", "CLOSED");
        await().until(() -> textOf(lastMail(ANA)).contains("/survey/"));
        var page = windows.open();
        page.navigate(link("5 · Muy satisfecho"));

        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Muy satisfecho");
        page.getByRole(AriaRole.TEXTBOX).fill("Rápidos y amables.");
        press(page, "Guardar comentario");
        assertThat(page.getByRole(AriaRole.TEXTBOX)).hasValue("Rápidos y amables.");
    }

    private void nobodyWasToldTwiceNorOfTheirOwnDeed() {
        await().until(() -> mails(ANA).size() >= 6 && mails(MARTA).size() >= 3);
        assertTold(ANA, "Recibimos", "Avance", "Necesitamos un dato", "Resuelto", "Resuelto", "Cerrado");
        assertTold(LUIS, "Trabajo nuevo");
        assertTold(MARTA, "Trabajo nuevo", "Llegó la respuesta", "Todavía falla");
    }

    private void assertTold(String address, String... beginnings) {
        var subjects = mails(address).stream()
                .map(mail -> Mailbox.header(mail, "Subject").replace("[" + number + "] ", ""))
                .sorted()
                .toList();

        assertThat(subjects).as("subjects of the mails to %s", address).hasSameSizeAs(beginnings);
        var expected = Stream.of(beginnings).sorted().toList();
        IntStream.range(0, beginnings.length)
                .forEach(place -> assertThat(subjects.get(place)).startsWith(expected.get(place)));
    }

    private void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }

    private void awaitTicket(String field, String value) {
        await().untilAsserted(() -> assertThat(ticket().get(field).asText()).isEqualTo(value));
    }

    private JsonNode ticket() {
        return read(ana.get(path("")).body());
    }

    private String mailTo(String address, String subject) {
        await().until(() -> mails(address).stream()
                .anyMatch(mail -> Mailbox.header(mail, "Subject").contains(subject)));
        var mail = mails(address).stream()
                .filter(found -> Mailbox.header(found, "Subject").contains(subject))
                .findFirst();
        return textOf(mail.orElseThrow());
    }

    private String link(String label) {
        var found = Pattern.compile(Pattern.quote(label) + "\\s*:?\\s*<?(http\\S+?)>?(\\s|$)")
                .matcher(textOf(lastMail(ANA)));
        assertThat(found.find())
                .as("link %s in %s", label, textOf(lastMail(ANA)))
                .isTrue();
        return found.group(1);
    }

    private MimeMessage lastMail(String address) {
        var all = mails(address);
        return all.get(all.size() - 1);
    }

    private List<MimeMessage> mails(String address) {
        return new Mailbox(mailServer, number, address).mails();
    }

    private static String textOf(MimeMessage mail) {
        return Mailbox.plain(mail);
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            throw new IllegalStateException(body, e);
        }
    }

    private String path(String rest) {
        return "/api/v1/tickets/" + number + rest;
    }

    private static byte[] upload() throws IOException {
        var body = new java.io.ByteArrayOutputStream();
        body.write("""
                --cut\r
                Content-Disposition: form-data; name="file"; filename="pantalla.png"\r
                Content-Type: image/png\r
                \r
                """.getBytes(StandardCharsets.UTF_8));
        body.write(SCREENSHOT);
        body.write("\r\n--cut--\r\n".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }
}
