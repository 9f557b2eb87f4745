package mesa.portal.ticket;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static mesa.browser.Accessibility.assertAccessible;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import mesa.MesaTest;
import mesa.access.SignedLinks;
import mesa.browser.InBrowser;
import mesa.browser.Windows;
import mesa.incident.DeskWalk;
import mesa.ticket.LinkKind;
import mesa.ticket.Links;
import mesa.ticket.MessageKind;
import mesa.ticket.TicketNumber;
import mesa.ticket.TicketStatus;
import mesa.ticket.Watchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@MesaTest(backgroundJobs = false)
@InBrowser
class TicketPageIT {

    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private SignedLinks signed;

    @Autowired
    private Links links;

    @Autowired
    private Watchers watchers;

    private DeskWalk walk;
    private TicketNumber number;

    @BeforeEach
    void aTicketIsOpen() {
        walk = new DeskWalk(desk);
        number = walk.open();
    }

    @Test
    void newsArriveByThemselvesAndLeaveAloneWhatIsBeingTyped(Page page) {
        open(page, "ana");
        var box = page.getByLabel("Su mensaje");
        box.fill("Todavía estoy escrib");

        walk.say(number, "luis", "Ya lo estoy viendo");

        assertThat(page.getByRole(AriaRole.STATUS).getByText("Nuevo mensaje de Luis Ángel Domínguez"))
                .isVisible(new IsVisibleOptions().setTimeout(30_000));
        assertThat(page.locator("#newest").getByText("Ya lo estoy viendo")).isVisible();
        assertThat(box).hasValue("Todavía estoy escrib");
        assertThat(box).isFocused();
        walk.resolve(number, "luis");
        askForNews(page);
        assertThat(page.getByText("El ticket ahora está: Resuelto")).isVisible();
        var comment = page.getByLabel("Comentario");
        comment.fill("Sigue igu");
        walk.say(number, "luis", "¿Ya pudo ver?");
        askForNews(page);
        assertThat(page.locator("#newest").getByText("¿Ya pudo ver?")).isVisible();
        assertThat(comment).hasValue("Sigue igu");
    }

    @Test
    void unsentWordsStayWhenTheSessionEnds(Page page) {
        open(page, "ana");
        var elsewhere = page.context().newPage();
        elsewhere.navigate("/help");
        elsewhere.locator("details.menu summary").click();
        elsewhere.locator(".log-out button").click();
        elsewhere.waitForURL("**/login?out");
        var box = page.getByLabel("Su mensaje");
        box.fill("Ya casi termino");

        askForNews(page);

        assertThat(page.getByText("Su sesión terminó. Lo que escribió sigue aquí"))
                .isVisible();
        logIn(elsewhere, "ana");
        assertThat(box).hasValue("Ya casi termino");
        page.getByRole(AriaRole.BUTTON, named("Enviar")).click();
        assertThat(page.getByText("Gracias. Recibimos su mensaje")).isVisible();
    }

    @Test
    void theDiagramMovesOnWithTheTicket(Page page) {
        walk.ask(number, "luis");
        open(page, "ana");
        assertThat(page.locator("#where .diagram-where")).containsText("Esperar respuesta");
        assertThat(page.locator(".diagram-flag").first()).isVisible();

        walk.say(number, "ana", "La 3.2");
        askForNews(page);

        assertThat(page.locator("#where .diagram-where")).containsText("Clasificar incidente");
        assertThat(page.locator(".diagram-flag").first()).isVisible();
    }

    @Test
    void aPictureIsSentWithTheMessageShownSmallAndOpensLarge(Page page) {
        open(page, "ana");
        page.locator("#reply input[type=file]").setInputFiles(new FilePayload("pantalla.png", "image/png", PICTURE));
        assertThat(page.locator(".picked img")).isVisible();
        page.getByLabel("Su mensaje").fill("Así se ve");
        page.getByRole(AriaRole.BUTTON, named("Enviar")).click();

        assertThat(page.getByText("Gracias. Recibimos su mensaje")).isVisible();
        var picture = page.getByAltText("Imagen pantalla.png, abrir en grande");
        assertThat(picture).isVisible();
        picture.click();
        page.waitForURL("**/files/*?preview**");
    }

    @Test
    void aDraftSurvivesALoadedPage(Page page) {
        open(page, "ana");
        page.getByLabel("Su mensaje").pressSequentially("A medias");
        assertThat(page.getByText("Borrador guardado")).isVisible();

        page.reload();

        assertThat(page.getByLabel("Su mensaje")).hasValue("A medias");
    }

    @Test
    void earlierMessagesComeWithoutLeavingThePage(Page page) {
        for (var i = 1; i <= 25; i++) {
            walk.say(number, "luis", "Mensaje %02d.".formatted(i));
        }
        open(page, "ana");
        assertThat(page.getByText("Mensaje 01.")).hasCount(0);

        page.getByRole(AriaRole.LINK, named("Ver mensajes anteriores")).click();

        assertThat(page.getByText("Mensaje 01.")).isVisible();
        assertThat(page.getByText("Mensaje 25.")).isVisible();
    }

    @Test
    void theNumberIsCopied(Windows windows) {
        var page = windows.open(new NewContextOptions()
                .setLocale("es-MX")
                .setPermissions(List.of("clipboard-read", "clipboard-write")));
        open(page, "ana");

        page.getByRole(AriaRole.BUTTON, named("Copiar")).click();

        assertThat(page.getByText("Número copiado")).isVisible();
        assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo(number.value());
    }

    /** From the log-in to the approval without a mouse: answer, reject with a reason, approve. */
    @Test
    void theWholeWalkWorksByKeyboardAlone(Page page) {
        walk.ask(number, "luis");
        open(page, "ana");
        press(page, page.getByRole(AriaRole.LINK, named("Responder")), "Enter");
        assertThat(page.getByLabel("Su respuesta")).isFocused();
        page.keyboard().type("La 3.2");
        press(page, page.getByRole(AriaRole.BUTTON, named("Enviar")), "Enter");
        assertThat(page.getByText("Gracias. Recibimos su mensaje")).isVisible();

        walk.resolve(number, "luis");
        page.reload();
        press(page, page.getByRole(AriaRole.BUTTON, named("Todavía falla")), "Enter");
        assertThat(page.getByRole(AriaRole.ALERT).getByText("Cuéntenos qué sigue fallando"))
                .isVisible();
        press(page, page.getByRole(AriaRole.ALERT).getByRole(AriaRole.LINK), "Enter");
        assertThat(page.getByLabel("Comentario")).isFocused();
        page.keyboard().type("No abre");
        press(page, page.getByRole(AriaRole.BUTTON, named("Todavía falla")), "Space");
        assertThat(page.getByText("Volvemos a trabajar en su ticket")).isVisible();

        walk.resolve(number, "luis");
        page.reload();
        press(page, page.getByRole(AriaRole.BUTTON, named("Aprobar")), "Enter");
        assertThat(page.getByText("Gracias. Aprobó la solución.")).isVisible();
        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.CLOSED);
    }

    @Test
    void whoHasNoScriptReadsAnswersRejectsAndApproves(Windows windows) {
        var page = windows.open(new NewContextOptions().setLocale("es-MX").setJavaScriptEnabled(false));
        walk.ask(number, "luis");
        open(page, "ana");
        assertThat(page.getByRole(AriaRole.BUTTON, named("Copiar"))).isHidden();
        page.getByLabel("Su respuesta").fill("La 3.2");
        page.locator("#reply input[type=file]").setInputFiles(new FilePayload("pantalla.png", "image/png", PICTURE));
        page.getByRole(AriaRole.BUTTON, named("Enviar")).press("Enter");
        assertThat(page.getByAltText("Imagen pantalla.png, abrir en grande")).isVisible();

        walk.resolve(number, "luis");
        page.reload();
        page.getByLabel("Comentario").fill("No abre");
        page.getByRole(AriaRole.BUTTON, named("Todavía falla")).press("Enter");
        assertThat(page.getByText("Volvemos a trabajar en su ticket")).isVisible();

        walk.resolve(number, "luis");
        page.reload();
        page.getByLabel("Comentario").fill("Gracias");
        page.getByRole(AriaRole.BUTTON, named("Aprobar")).press("Enter");
        page.getByRole(AriaRole.BUTTON, named("Sí, aprobar")).press("Enter");
        assertThat(page.getByText("Gracias. Aprobó la solución.")).isVisible();
    }

    /** The walk of a person without an account: the link of a mail is all they need. */
    @Test
    void byLinkOneRepliesRejectsAndApprovesWithoutALogIn(Page page) {
        var link = "/visit/"
                + signed.sign("visit", number + ":" + walk.person("ana").id(), Duration.ofDays(7));
        walk.ask(number, "luis");

        page.navigate(link);
        assertThat(page.getByRole(AriaRole.LINK, named("Mis tickets"))).hasCount(0);
        page.getByLabel("Su respuesta").fill("La 3.2");
        page.getByRole(AriaRole.BUTTON, named("Enviar")).click();
        assertThat(page.getByText("Gracias. Recibimos su mensaje")).isVisible();
        walk.resolve(number, "luis");
        askForNews(page);
        page.getByLabel("Comentario").fill("No abre");
        page.getByRole(AriaRole.BUTTON, named("Todavía falla")).click();
        assertThat(page.getByText("Volvemos a trabajar en su ticket")).isVisible();
        walk.resolve(number, "luis");
        askForNews(page);
        page.getByRole(AriaRole.BUTTON, named("Aprobar")).click();

        assertThat(page.getByText("Gracias. Aprobó la solución.")).isVisible();
        assertThat(walk.said(number, MessageKind.SOLUTION_REJECTION).author().name())
                .isEqualTo("Ana Beltrán Núñez");
    }

    @ParameterizedTest
    @CsvSource({"es-MX, LIGHT, 320", "es-MX, DARK, 1280", "en-GB, LIGHT, 1280", "en-GB, DARK, 320"})
    void everybodyCanUseThePageInAnyStateOfTheTicket(String language, ColorScheme colours, int width, Windows windows) {
        var page = windows.open(new NewContextOptions()
                .setLocale(language)
                .setColorScheme(colours)
                .setViewportSize(width, 800));
        var complaints = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) complaints.add(message.text());
        });
        links.add(number, LinkKind.RELATED, walk.open(), walk.actor("luis"));
        watchers.add(number, walk.person("carla").id(), walk.actor("ana"));
        walk.say(number, "luis", "x".repeat(200) + " y mucho más. ".repeat(120));
        walk.ask(number, "luis");
        logIn(page, "ana");
        var base = "/tickets/" + number + (language.startsWith("en") ? "?lang=en" : "");

        visit(page, base, width);
        page.locator("#history summary").click();
        page.locator(".entry-rest summary").first().click();
        look(page, width);
        visit(page, "/tickets/" + number + "/withdrawal", width);
        walk.say(number, "ana", "La 3.2");
        walk.resolve(number, "luis");
        visit(page, base, width);
        page.locator("button[name=reject]").click();
        look(page, width);
        page.locator("#verdict").fill("Gracias");
        page.locator("button[name=approve]").click();
        look(page, width);
        page.locator("button[name=approve]").click();
        look(page, width);

        assertThat(complaints).isEmpty();
    }

    @Test
    void theDesksOwnPeopleFindEverythingUsableToo(Windows windows) {
        var page = windows.open(new NewContextOptions().setLocale("es-MX").setViewportSize(320, 800));
        walk.escalate(number, "luis");
        open(page, "marta");
        look(page, 320);

        page.getByLabel("Agregar a alguien: nombre o correo").fill("localhost");
        page.getByRole(AriaRole.BUTTON, named("Agregar")).click();

        assertThat(page.getByRole(AriaRole.GROUP, named("¿A quién se refiere?")))
                .isVisible();
        look(page, 320);
    }

    private void open(Page page, String username) {
        logIn(page, username);
        page.navigate("/tickets/" + number);
    }

    private static void logIn(Page page, String username) {
        page.navigate("/login");
        page.locator("#username").fill(username);
        page.locator("#password").fill("mesa-demo");
        page.locator("button[type=submit]").click();
        page.waitForURL(url -> !url.contains("/login"));
    }

    /** As if somebody came back to the window. */
    private static void askForNews(Page page) {
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    }

    private static void press(Page page, Locator target, String key) {
        for (var i = 0; i < 80 && !isFocused(target); i++) {
            page.keyboard().press("Tab");
        }
        assertThat(target).isFocused();
        page.keyboard().press(key);
    }

    private static boolean isFocused(Locator target) {
        return (Boolean) target.evaluate("element => element === document.activeElement");
    }

    private static void visit(Page page, String path, int width) {
        page.navigate(path);
        look(page, width);
    }

    private static void look(Page page, int width) {
        page.waitForLoadState();
        assertAccessible(page);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of %s", page.url())
                .isLessThanOrEqualTo(width);
    }

    private static GetByRoleOptions named(String label) {
        return new GetByRoleOptions().setName(label).setExact(true);
    }
}
