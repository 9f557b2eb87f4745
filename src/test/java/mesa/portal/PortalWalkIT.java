package mesa.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.jayway.jsonpath.JsonPath;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import mesa.MesaTest;
import mesa.Visitor;
import mesa.browser.InBrowser;
import mesa.browser.Windows;
import mesa.incident.DeskWalk;
import mesa.notification.Mailbox;
import mesa.tasklist.Tasklist;
import mesa.ticket.Drafts;
import mesa.ticket.Ticket;
import mesa.ticket.TicketNumber;
import mesa.ticket.TicketStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** An incident as its people live it: the requester in the portal, the desk's own people in Tasklist. */
@MesaTest
@InBrowser
class PortalWalkIT {

    private static final String ANA = "ana@finanzas.localhost";
    private static final String STRANGER = "dolores@lejos.localhost";

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private GreenMail mailServer;

    @LocalServerPort
    private int port;

    private DeskWalk walk;
    private String number;

    @BeforeEach
    void anaHasNothingBegun() {
        walk = new DeskWalk(desk);
        desk.getBean(Drafts.class).discard(walk.person("ana").id(), "new-ticket");
    }

    /** The whole walk of issue 3, with "usted está aquí" on the right step at each stop. */
    @Test
    void anaReportsAnswersRejectsAndApprovesInThePortal(Windows windows) {
        var ana = new RequesterSteps(windows.open());
        anaReportsAFailureWithAPastedScreenshot(ana);
        firstLevelTakesAndEscalatesIt(ana, windows);
        var marta = secondLevelAsks(ana, windows);
        anaAnswers(ana);
        anaRejectsWhatMartaTried(ana, marta);
        anaApprovesAfterASecondThought(ana, marta);
        anaSaysHowItWas(ana);
    }

    private void anaReportsAFailureWithAPastedScreenshot(RequesterSteps ana) {
        ana.logIn("ana");
        ana.reportFailureOf("nómina", "Nómina");
        ana.tell("No abre la nómina", "Sale el error 500 al entrar.");
        ana.pasteAScreenshot();
        number = ana.send();

        assertThat(ana.page().getByAltText(Pattern.compile("Imagen .*png"))).isVisible();
        assertThat(ana.stepAfterReload()).containsText("Clasificar incidente");
        ana.seeTheFlagInTheDrawing();
    }

    private void firstLevelTakesAndEscalatesIt(RequesterSteps ana, Windows windows) {
        var luis = Tasklist.of(windows.open(), "luis")
                .filter("Nivel 1 - mi equipo")
                .openCard(number);
        luis.claim();
        ana.seeStatus("En curso");
        luis.decide("Escalar al siguiente nivel")
                .write("Motivo", "Es un error del servidor de aplicaciones.")
                .complete(number);

        await().until(() -> ticket().level() == 2);
        assertThat(ana.stepAfterReload()).containsText("Diagnosticar incidente");
        assertThat(ana.page().locator("main")).not().containsText("servidor de aplicaciones");
    }

    private Tasklist secondLevelAsks(RequesterSteps ana, Windows windows) {
        var marta = Tasklist.of(windows.open(), "marta")
                .filter("Nivel 2 - mi equipo")
                .openCard(number);
        marta.claim()
                .decide("Preguntar al solicitante")
                .write("Pregunta al solicitante", "¿Desde qué equipo entra?")
                .complete(number);

        ana.awaitNews("Nuevo mensaje de Marta");
        ana.awaitNews("¿Desde qué equipo entra?");
        ana.seeStatus("En espera");
        assertThat(ana.stepAfterReload()).containsText("Esperar respuesta");
        return marta;
    }

    private void anaAnswers(RequesterSteps ana) {
        ana.write("Su respuesta", "Desde la computadora de mi oficina.");
        ana.press("Enviar");

        ana.seeStatus("En curso");
        assertThat(ana.stepAfterReload()).containsText("Diagnosticar incidente");
    }

    private void anaRejectsWhatMartaTried(RequesterSteps ana, Tasklist marta) {
        resolve(marta, "Se reinició el servicio de nómina.");
        ana.awaitNews("Se reinició el servicio de nómina.");
        assertThat(ana.stepAfterReload()).containsText("¿El solicitante está de acuerdo?");

        ana.press("Todavía falla");
        assertThat(ana.page().getByRole(AriaRole.ALERT)).containsText("Cuéntenos qué sigue fallando");
        ana.write("Comentario", "Sigue saliendo el error 500.");
        ana.press("Todavía falla");

        ana.seeStatus("En curso");
        assertThat(ana.stepAfterReload()).containsText("Diagnosticar incidente");
    }

    private void anaApprovesAfterASecondThought(RequesterSteps ana, Tasklist marta) {
        resolve(marta, "Se corrigió el permiso de la base de datos.");
        ana.awaitNews("Se corrigió el permiso de la base de datos.");

        ana.write("Comentario", "Ya abre, pero al principio seguía fallando.");
        ana.press("Aprobar");
        assertThat(ana.page().locator("main")).containsText("Ya abre, pero al principio seguía fallando.");
        ana.press("Sí, aprobar");

        ana.seeStatus("Cerrado");
        await().until(() -> ticket().status() == TicketStatus.CLOSED);
        assertThat(ana.stepAfterReload()).containsText("Encuestar al solicitante");
    }

    private void anaSaysHowItWas(RequesterSteps ana) {
        ana.page().navigate(linkTo(ANA, "/survey/") + "?score=5");
        assertThat(ana.page().getByRole(AriaRole.STATUS)).containsText("Muy satisfecho");
        ana.write("¿Quiere agregar algo? (opcional)", "Rápidos y amables.");
        ana.press("Guardar comentario");

        ana.page().navigate("/tickets/" + number);
        assertThat(ana.stepAfterReload()).containsText("Incidente terminado");
    }

    private void resolve(Tasklist marta, String solution) {
        marta.page().reload();
        marta.filter("Mis tareas")
                .openCard(number)
                .decide("Resolver")
                .write("Solución", solution)
                .complete(number);
    }

    /** A person without an account: a phone call, then number and mail address are enough (A11, A12). */
    @Test
    void aPersonWithoutAnAccountReadsAnswersAndApprovesByALink(Windows windows) {
        luisOpensATicketForACaller();
        var dolores = new RequesterSteps(windows.open());
        doloresAsksForTheLink(dolores);
        assertThat(dolores.page().locator("main")).containsText("No entra a los trámites");
        assertThat(dolores.stepAfterReload()).containsText("Clasificar incidente");

        walk.ask(new TicketNumber(number), "luis");
        dolores.awaitNews("¿Qué versión usa?");
        dolores.write("Su mensaje", "La 3.2");
        dolores.press("Enviar");
        dolores.seeStatus("En curso");

        walk.resolve(new TicketNumber(number), "luis");
        dolores.awaitNews("Reinicié el servicio.");
        dolores.press("Aprobar");
        dolores.seeStatus("Cerrado");
        assertThat(ticket().status()).isEqualTo(TicketStatus.CLOSED);
    }

    private void luisOpensATicketForACaller() {
        var answer = Visitor.program(port, "luis").post("/api/v1/tickets", """
                {"type": "INCIDENT", "subject": "No entra a los trámites", "description": "La página no carga.",
                 "service": "tramites", "urgency": "MEDIUM", "channel": "PHONE",
                 "requester": {"name": "Dolores Campos", "email": "%s", "phone": "55 1234 5678"}}
                """.formatted(STRANGER));
        number = JsonPath.read(answer.body(), "$.number");
    }

    private void doloresAsksForTheLink(RequesterSteps dolores) {
        dolores.page().navigate("/status");
        dolores.write("Número", number.toLowerCase().replace("-", " "));
        dolores.write("Su correo", STRANGER);
        dolores.press("Enviarme el enlace");
        assertThat(dolores.page().getByRole(AriaRole.STATUS)).containsText("un enlace va en camino");

        dolores.page().navigate(linkTo(STRANGER, "/visit/"));
        assertThat(dolores.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Mis tickets")))
                .hasCount(0);
    }

    /** The newest link of that kind in the mails to that address. */
    private String linkTo(String address, String kind) {
        return await().until(() -> newestLink(address, kind), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<String> newestLink(String address, String kind) {
        var link = Pattern.compile("http\\S+" + kind + "[A-Za-z0-9._~-]+");
        return Arrays.stream(mailServer.getReceivedMessages())
                .filter(mail -> Mailbox.header(mail, "To").contains(address))
                .map(Mailbox::plain)
                .filter(text -> text.contains(number))
                .flatMap(text -> link.matcher(text).results().map(found -> found.group()))
                .reduce((earlier, later) -> later);
    }

    private Ticket ticket() {
        return walk.ticket(new TicketNumber(number));
    }
}
