package mesa.tasklist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static mesa.browser.Accessibility.assertAccessible;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.util.Base64;
import java.util.regex.Pattern;
import mesa.MesaTest;
import mesa.Visitor;
import mesa.browser.InBrowser;
import mesa.browser.Windows;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@MesaTest
@InBrowser
class TicketPanelIT {

    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfz0AEYBxVSF+FABJADveWkH6oAAAA"
                    + "AElFTkSuQmCC");

    private static final byte[] BITMAP = Base64.getDecoder()
            .decode("Qk06AAAAAAAAADYAAAAoAAAAAQAAAAEAAAABABgAAAAAAAQAAAATCwAAEwsAAAAAAAAAAAAA////AA==");

    @LocalServerPort
    private int port;

    @Autowired
    private TaskService tasks;

    private OpenedTickets opened;

    @BeforeEach
    void theDeskIsOpen() {
        opened = new OpenedTickets(port, tasks);
    }

    @Test
    void e14_levelOneHasAllInformationInOnePlace(Page page) {
        var number = opened.by("ana", "No hay red en el piso 3");
        opened.say("ana", number, "Ya reinicié el equipo.");

        var panel = openedBy("luis", number, page).panel();

        assertThat(panel.locator(".mesa-heading")).containsText(number);
        assertThat(panel.locator(".mesa-heading")).containsText("No hay red en el piso 3");
        assertThat(panel.locator(".mesa-heading")).containsText("Nuevo");
        assertThat(panel.locator(".mesa-who")).containsText("Ana Beltrán Núñez");
        assertThat(panel.locator(".mesa-who")).containsText("Secretaría de Finanzas");
        assertThat(panel.locator(".mesa-who a[href^='tel:']")).hasText("55 5555 0201");
        assertThat(panel.locator(".mesa-aside")).containsText("Conectividad (voz, datos e Internet)");
        assertThat(panel.locator(".mesa-main")).containsText("Pasa desde las nueve de la mañana.");
        assertThat(panel.locator(".mesa-message")).containsText("Ya reinicié el equipo.");
    }

    @Test
    void e13_whatAKeyUserRegisteredShowsThePersonWhoNeedsHelp(Page page) {
        var number = opened.number("carla", """
                {"type":"INCIDENT","subject":"No enciende","description":"Desde hoy","service":"conectividad",
                 "urgency":"HIGH","requester":{"email":"ana@finanzas.localhost"}}""");

        var panel = openedBy("luis", number, page).panel();

        assertThat(panel.locator(".mesa-who")).containsText("Ana Beltrán Núñez");
        panel.getByText("Historia").click();
        assertThat(panel.locator(".mesa-timeline")).containsText("Carla Muñoz Rivas");
    }

    @Test
    void aReplyAndANoteLookDifferentAndOnlyTheReplyReachesTheRequester(Page page) {
        var number = opened.by("ana", "No imprime");
        var panel = openedBy("luis", number, page).panel();

        write(panel, "¿Qué dice la pantalla?", "Enviar respuesta");
        assertThat(panel.locator(".mesa-message")).containsText("¿Qué dice la pantalla?");
        panel.getByLabel("Nota interna", new Locator.GetByLabelOptions().setExact(true))
                .first()
                .check();
        write(panel, "Parece el tóner.", "Guardar nota");

        var note = panel.locator(".mesa-message[data-internal]");
        assertThat(note).containsText("Parece el tóner.");
        assertThat(note).containsText("Nota interna");
        var forAna = Visitor.program(port, "ana")
                .get("/api/v1/tickets/" + number + "/messages")
                .body();
        assertThat(forAna).contains("¿Qué dice la pantalla?").doesNotContain("tóner");
    }

    @Test
    void aNewMessageAppearsWithoutReloading(Page page) {
        var number = opened.by("ana", "Se desconecta");
        page.clock().install();
        var panel = openedBy("luis", number, page).panel();

        assertThat(panel).containsText("Todavía no se ha dicho nada.");

        opened.say("ana", number, "Volvió a pasar.");
        page.clock().runFor(16_000);

        assertThat(panel.locator(".mesa-message")).containsText("Volvió a pasar.");
        assertThat(panel.getByText("Llegó un mensaje nuevo.")).isAttached();
    }

    @Test
    void whatWasTypedOutlivesAnErrorAnotherTaskAndAReload(Page page) {
        var number = opened.by("ana", "Primer caso");
        var other = opened.by("ana", "Segundo caso");
        var tasklist = openedBy("luis", number, page);
        page.route("**/api/v1/tickets/*/messages", route -> {
            if (route.request().method().equals("POST")) route.abort();
            else route.resume();
        });

        write(tasklist.panel(), "Una respuesta larga", "Enviar respuesta");

        assertThat(tasklist.panel().locator(".mesa-composer .mesa-problem")).containsText("No hay conexión");
        assertThat(text(tasklist)).hasValue("Una respuesta larga");
        tasklist.open(opened.taskOf(other));
        assertThat(text(tasklist)).hasValue("");
        tasklist.open(opened.taskOf(number));
        page.reload();
        assertThat(text(tasklist)).hasValue("Una respuesta larga");

        page.unroute("**/api/v1/tickets/*/messages");
        tasklist.panel().getByText("Enviar respuesta").click();
        assertThat(tasklist.panel().locator(".mesa-message")).hasCount(1);
        assertThat(text(tasklist)).hasValue("");
    }

    @Test
    void aDraftOutlivesAColleaguesClaimAndALostSessionAndIsThereInAnyBrowser(Page page, Windows windows) {
        page.clock().install();
        var number = opened.by("ana", "A medio contestar");
        var tasklist = openedBy("luis", number, page);
        page.waitForResponse(TicketPanelIT::isDraftKept, () -> text(tasklist).fill("Una respuesta"));

        assertThat(Visitor.loggedIn(port, "luis").get("/tickets/" + number).body())
                .as("the same draft on the ticket's page")
                .contains(">Una respuesta</textarea>");
        tasks.claim(opened.taskOf(number), "lucia");
        page.clock().runFor(16_000);
        assertThat(text(tasklist)).hasValue("Una respuesta");
        assertThat(text(openedBy("luis", number, windows.open("es-MX")))).hasValue("Una respuesta");

        page.route("**/api/v1/drafts/**", route -> {
            if (route.request().method().equals("PUT")) route.fulfill(new Route.FulfillOptions().setStatus(401));
            else route.resume();
        });
        page.waitForResponse(TicketPanelIT::isDraft, () -> text(tasklist).fill("Una respuesta larga"));
        page.context().clearCookies();
        assertThat(text(openedBy("luis", number, page))).hasValue("Una respuesta larga");
    }

    private static boolean isDraftKept(Response answer) {
        return isDraft(answer) && answer.status() == 204;
    }

    private static boolean isDraft(Response answer) {
        return answer.url().contains("/api/v1/drafts/")
                && answer.request().method().equals("PUT");
    }

    @Test
    void e21_onWhatTheFaultWasSeenIsAmongTheFacts(Page page) {
        var number = opened.number("ana", """
                {"type":"INCIDENT","subject":"No abre el recibo","description":"Sale en blanco.",
                 "service":"nomina","urgency":"HIGH","environment":{"browser":"Chrome 131",
                 "operatingSystem":"Android 14","page":"https://nomina.example/recibos","version":"4.2"}}""");

        var facts = openedBy("luis", number, page).panel().locator(".mesa-aside");

        assertThat(facts).containsText("Chrome 131");
        assertThat(facts).containsText("Android 14");
        assertThat(facts).containsText("https://nomina.example/recibos");
        assertThat(facts).containsText("Versión4.2");
    }

    @Test
    void claimingShowsAtOnceThatTheTicketIsInProgress(Page page) {
        var tasklist = openedBy("luis", opened.by("ana", "Por tomar"), page);
        assertThat(tasklist.panel().locator(".mesa-status")).hasText("Nuevo");

        tasklist.claim();

        assertThat(tasklist.panel().locator(".mesa-status")).hasText("En curso");
        assertThat(tasklist.panel().locator(".mesa-aside")).containsText("Luis Ángel Domínguez");
    }

    @Test
    void whatIsMissingInTheFormIsSaidInSpanish(Page page) {
        var tasklist = openedBy("luis", opened.by("ana", "Formulario vacío"), page)
                .claim()
                .tab("Formulario");

        tasklist.button("Completar").click();

        assertThat(page.locator(".fjs-form-field-error")).hasText("Falta este dato.");
    }

    @Test
    void lookingAtTheTicketKeepsWhatWasTypedInTheForm(Page page) {
        var number = opened.by("ana", "Formulario a medias");
        var tasklist = openedBy("luis", number, page).claim().tab("Formulario");
        tasklist.form().getByText("Resolver", exact()).click();
        var solution = tasklist.form().locator("textarea:visible").first();
        solution.fill("Se cambió el cable.");

        tasklist.tab("Ticket");
        assertThat(tasklist.panel().locator(".mesa-heading")).containsText(number);
        tasklist.tab("Formulario");

        assertThat(tasklist.form().locator("textarea:visible").first()).hasValue("Se cambió el cable.");
    }

    @Test
    void e25_aPictureIsShownSmallAndABitmapIsRefusedWithTheWayOut(Page page) {
        var number = opened.by("ana", "Con archivos");
        var panel = openedBy("luis", number, page).panel();
        var picker = panel.locator("input[type=file]");

        picker.setInputFiles(new FilePayload("captura.png", "image/png", PICTURE));
        assertThat(panel.locator(".mesa-thumbnail img")).isVisible();
        picker.setInputFiles(new FilePayload("foto.bmp", "image/bmp", BITMAP));

        assertThat(panel.locator(".mesa-uploads .mesa-problem")).containsText("ZIP");
        panel.locator(".mesa-thumbnail").click();
        assertThat(page.locator("dialog[open] img")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog")).hasCount(0);
    }

    @Test
    void aScreenshotIsPasted(Page page) {
        var panel = openedBy("luis", opened.by("ana", "Con captura"), page).panel();

        panel.locator(".mesa-composer textarea")
                .evaluate("""
                (field, picture) => {
                  const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
                  const clipboardData = new DataTransfer();
                  clipboardData.items.add(new File([bytes], 'image.png', { type: 'image/png' }));
                  field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
                }""", Base64.getEncoder().encodeToString(PICTURE));

        assertThat(panel.locator(".mesa-file a")).hasText(Pattern.compile("captura .*\\.png"));
    }

    @Test
    void technicianWatchesTheTicketAndStops(Page page) {
        var panel = openedBy("luis", opened.by("ana", "Por observar"), page).panel();

        panel.getByText("Observar", exact()).click();
        assertThat(panel.locator(".mesa-names")).hasText("Luis Ángel Domínguez");
        panel.getByText("Dejar de observar").click();

        assertThat(panel.locator(".mesa-names")).hasText("Nadie lo observa.");
    }

    @Test
    void anEarlierTicketOfTheRequesterOpensForReading(Page page) {
        var earlier = opened.by("beto", "Un caso anterior");
        var panel = openedBy("luis", opened.by("beto", "El caso de hoy"), page).panel();

        panel.getByText("Tickets anteriores de la persona").click();
        panel.locator(".mesa-tickets button")
                .filter(new Locator.FilterOptions().setHasText(earlier))
                .click();

        var dialog = page.locator("dialog[open]");
        assertThat(dialog).containsText("Un caso anterior");
        assertThat(dialog.locator("textarea")).hasCount(0);
    }

    @Test
    void nothingThatPeopleWroteIsRunAsAProgram(Page page) {
        var attack = "<img src=x onerror=\"window.robbed=1\"><script>window.robbed=1</script>";
        var number = opened.by("ana", "Asunto " + attack, "Texto " + attack, "MEDIUM", null);
        var luis = openedBy("luis", number, page);
        var panel = luis.panel();
        write(panel, "Mensaje " + attack, "Enviar respuesta");
        assertThat(panel.locator(".mesa-message")).containsText("onerror");
        panel.locator("input[type=file]")
                .setInputFiles(new FilePayload("a<img src=x onerror=robbed=1>.png", "image/png", PICTURE));
        assertThat(panel.locator(".mesa-file a")).isVisible();

        assertThat(panel.locator(".mesa-subject")).containsText("<script>");
        assertThat(panel.locator(".mesa-heading img, .mesa-message img, .mesa-file a img, .mesa-text img"))
                .hasCount(0);
        luis.page().waitForLoadState();
        assertThat(page.evaluate("typeof window.robbed")).isEqualTo("undefined");
    }

    @Test
    void everyoneCanUseThePanel(Windows windows) {
        var number = opened.by("ana", "Para todas las personas");
        opened.say("ana", number, "Un mensaje.");
        var narrow = new Browser.NewContextOptions().setLocale("es-MX").setViewportSize(390, 844);
        var wide = new Browser.NewContextOptions().setLocale("es-MX").setViewportSize(1366, 800);

        assertAccessible(openedBy("luis", number, windows.open(wide)).page(), ".mesa-ticket");
        assertAccessible(openedBy("luis", number, windows.open(narrow)).page(), ".mesa-ticket");
    }

    @Test
    void anEnglishBrowserReadsEnglish(Windows windows) {
        var number = opened.by("ana", "En inglés");

        var panel = openedBy("luis", number, windows.open("en-GB")).panel();

        assertThat(panel).containsText("Requester");
        assertThat(panel.locator(".mesa-heading")).containsText("New");
        assertThat(panel.locator(".mesa-composer button")).hasText("Send reply");
    }

    private Tasklist openedBy(String person, String number, Page page) {
        return Tasklist.of(page, person).open(opened.taskOf(number));
    }

    private static void write(Locator panel, String text, String button) {
        panel.locator(".mesa-composer textarea").fill(text);
        panel.getByText(button, exact()).click();
    }

    private static Locator text(Tasklist tasklist) {
        return tasklist.panel().locator(".mesa-composer textarea");
    }

    private static Locator.GetByTextOptions exact() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
