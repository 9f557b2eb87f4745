package mesa.portal.opening;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static mesa.browser.Accessibility.assertAccessible;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import mesa.MesaTest;
import mesa.browser.InBrowser;
import mesa.browser.Windows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@MesaTest
@InBrowser
class OpeningIT {

    private static final String PIXEL =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    private static final Pattern DONE = Pattern.compile(".*/tickets/new/done/INC-\\d+");
    private static final Pattern DETAILS = Pattern.compile(".*/tickets/new/details.*");

    @LocalServerPort
    private int port;

    @Test
    void aTicketIsOpenedOnAPhoneWithAFewTouches(Windows windows) {
        OpeningTicket.by("ana", port);
        var page = logIn(
                windows.open(new NewContextOptions()
                        .setLocale("es-MX")
                        .setHasTouch(true)
                        .setViewportSize(320, 640)),
                "ana");

        page.navigate("/tickets/new");
        page.getByText("Algo está dañado o falla").tap();
        page.getByLabel("Dígalo con sus palabras").fill("no tengo internet");
        fits(page);
        page.locator("#matches").getByText("Conectividad").tap();
        assertThat(page).hasURL(Pattern.compile(".*/category"));
        fits(page);
        page.getByText("Sin servicio").tap();
        assertThat(page.getByLabel("En pocas palabras")).hasValue("no tengo internet");
        page.getByLabel("Con detalle").fill("Desde las nueve no abre ninguna página.");
        page.getByText("Detiene mi trabajo o las metas de mi área desde hoy").tap();
        fits(page);
        page.getByRole(AriaRole.BUTTON, named("Abrir el ticket")).tap();

        assertThat(page).hasURL(DONE);
        assertThat(page.getByRole(AriaRole.HEADING, named("Recibimos su reporte")))
                .isVisible();
        fits(page);
    }

    @Test
    void theWholeWayIsWalkedByKeyboardAlone(Page window) {
        OpeningTicket.by("ana", port);
        var page = logIn(window, "ana");
        page.navigate("/tickets/new");

        press(page, "[name=type][value=INCIDENT]");
        assertThat(page).hasURL(Pattern.compile(".*/service"));
        tabTo(page, "#q");
        page.keyboard().type("no puedo entrar a mi correo");
        assertThat(page.locator("#matches [value=correo]")).isVisible();
        press(page, "#matches [value=correo]");
        assertThat(page).hasURL(Pattern.compile(".*/category"));
        press(page, "[name=category][value=acceso]");
        assertThat(page).hasURL(DETAILS);
        tabTo(page, "#description");
        page.keyboard().type("Dice que la contraseña venció");
        tabTo(page, "#urgency-VERY_HIGH");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#urgency-HIGH")).isChecked();
        tabTo(page, "#files-tickets-new");
        press(page, ".actions button");

        assertThat(page).hasURL(DONE);
    }

    @Test
    void whoHasNoScriptWalksTheSameWay(Windows windows) {
        OpeningTicket.by("ana", port);
        var page = logIn(windows.open(new NewContextOptions().setLocale("es-MX").setJavaScriptEnabled(false)), "ana");

        page.navigate("/tickets/new");
        page.locator("[name=type][value=INCIDENT]").click();
        page.getByLabel("Dígalo con sus palabras").fill("no tengo internet");
        page.getByRole(AriaRole.BUTTON, named("Buscar")).click();
        page.locator("#matches [value=conectividad]").click();
        page.locator("[name=category][value='-']").click();
        page.locator("input[type=file]").setInputFiles(picture("pantalla.png"));
        page.getByLabel("En pocas palabras").press("Enter");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Escriba con detalle");
        assertThat(page.getByText("pantalla.png").first()).isVisible();
        page.getByLabel("Con detalle").fill("Desde las nueve");
        page.getByLabel("Alta").check();
        page.locator(".actions").getByRole(AriaRole.BUTTON).click();

        assertThat(page).hasURL(DONE);
    }

    @Test
    void filesArePickedDroppedAndPastedWithProgressAndTakenAway(Page window) {
        var page = lastPage(window, "ana");

        page.locator("input[type=file]").setInputFiles(picture("elegida.png"));
        assertThat(picked(page, "elegida.png")).isVisible();
        bring(page, "drop", "soltada.png");
        assertThat(picked(page, "soltada.png")).isVisible();
        bring(page, "paste", "image.png");
        assertThat(page.getByText(Pattern.compile("captura-\\d{6}\\.png")).first())
                .isVisible();
        assertThat(page.locator(".picked img")).hasCount(3);
        assertThat(page.locator("[data-picker-progress] li")).hasCount(0);
        page.getByRole(AriaRole.BUTTON, named("Quitar soltada.png")).click();

        assertThat(picked(page, "soltada.png")).hasCount(0);
        assertThat(page.locator(".picked img")).hasCount(2);
        page.reload();
        assertThat(page.locator(".picked img")).hasCount(2);
    }

    @Test
    void aRefusedFileSaysWhyAndTheRestStays(Page window) {
        var page = lastPage(window, "ana");
        page.getByLabel("Con detalle").fill("Mire la pantalla");

        page.locator("input[type=file]").setInputFiles(new FilePayload[] {
            picture("buena.png"),
            new FilePayload(
                    "mala.exe",
                    "application/octet-stream",
                    ("MZ" + "x".repeat(600)).getBytes(StandardCharsets.US_ASCII)),
            new FilePayload("enorme.pdf", "application/pdf", new byte[26 << 20])
        });

        assertThat(page.getByText("«mala.exe» es un programa")).isVisible();
        assertThat(page.getByText("El archivo «enorme.pdf» es demasiado grande. Se aceptan archivos de hasta 25 MB."))
                .isVisible();
        assertThat(picked(page, "buena.png")).isVisible();
        assertThat(page.getByLabel("Con detalle")).hasValue("Mire la pantalla");
        assertAccessible(page);
    }

    @Test
    void aFormThatIsSentTooEarlyWaitsForItsFiles(Page window) {
        var page = lastPage(window, "ana");
        var held = new ArrayList<Route>();
        page.route("**/tickets/new/files", held::add);
        page.getByLabel("Con detalle").fill("Mire la pantalla");
        page.getByLabel("Baja", new Page.GetByLabelOptions().setExact(false))
                .first()
                .check();

        page.locator("input[type=file]").setInputFiles(picture("lenta.png"));
        assertThat(page.locator("progress")).isVisible();
        page.locator(".actions").getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator("[data-picker-status]")).containsText("Espere un momento");
        held.forEach(Route::resume);

        assertThat(page).hasURL(DONE);
    }

    @Test
    void aFileThatDidNotArriveIsOfferedAgain(Page window) {
        var page = lastPage(window, "ana");
        page.route("**/tickets/new/files", Route::abort);
        page.locator("input[type=file]").setInputFiles(picture("terca.png"));
        assertThat(page.getByText("«terca.png» no se pudo subir.")).isVisible();

        page.unroute("**/tickets/new/files");
        page.getByRole(AriaRole.BUTTON, named("Reintentar")).click();

        assertThat(page.locator(".picked img")).hasCount(1);
        assertThat(page.getByText("«terca.png» no se pudo subir.")).hasCount(0);
    }

    @Test
    void whatWasTypedSurvivesAReloadAndIsFoundOnAnotherDevice(Windows windows) {
        var page = lastPage(windows.open(), "ana");
        page.getByLabel("Con detalle").fill("Lo escribí con mucho cuidado");
        page.getByLabel("Alta").check();
        assertThat(page.getByText("Guardado a las")).isVisible();
        page.reload();
        assertThat(page.getByLabel("Con detalle")).hasValue("Lo escribí con mucho cuidado");

        var phone = logIn(windows.open(), "ana");
        phone.navigate("/tickets/new");
        assertThat(phone.getByText("Encontramos lo que había empezado")).isVisible();
        phone.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Continuar donde me quedé"))
                .click();

        assertThat(phone.getByLabel("Con detalle")).hasValue("Lo escribí con mucho cuidado");
        assertThat(phone.getByLabel("Alta")).isChecked();
        phone.navigate("/tickets/new");
        phone.getByRole(AriaRole.BUTTON, named("Empezar de nuevo")).click();
        assertThat(phone.getByText("Encontramos lo que había empezado")).hasCount(0);
    }

    @Test
    void aSessionThatEndsWhileOneTypesLosesNothing(Page window) {
        var page = lastPage(window, "ana");
        page.context().clearCookies(new ClearCookiesOptions().setName("JSESSIONID"));

        page.getByLabel("Con detalle").fill("Una hora de trabajo");
        assertThat(page.getByText("Su sesión terminó. Siga escribiendo")).isVisible();
        page.getByLabel("Alta").check();
        page.locator(".actions").getByRole(AriaRole.BUTTON).click();
        fillLogIn(page, "ana");

        assertThat(page).hasURL(DETAILS);
        assertThat(page.getByText("Conservamos lo que escribió")).isVisible();
        assertThat(page.getByLabel("Con detalle")).hasValue("Una hora de trabajo");
        page.locator(".actions").getByRole(AriaRole.BUTTON).click();
        assertThat(page).hasURL(DONE);
    }

    @Test
    void whoLogsInAgainInAnotherWindowSendsFromTheFirst(Page window) {
        var page = lastPage(window, "ana");
        page.getByLabel("Con detalle").fill("Una hora de trabajo");
        page.getByLabel("Alta").check();
        page.context().clearCookies(new ClearCookiesOptions().setName("JSESSIONID"));
        logIn(page.context().newPage(), "ana");

        page.locator(".actions").getByRole(AriaRole.BUTTON).click();

        assertThat(page).hasURL(DONE);
    }

    @Test
    void aKeyUserFindsThePersonForWhomTheyOpen(Page window) {
        OpeningTicket.by("carla", port);
        var page = logIn(window, "carla");
        page.navigate("/tickets/new");
        page.locator("[name=type][value=INCIDENT]").click();
        page.getByText("Para otra persona de mi organización").click();
        page.getByLabel("Busque por nombre o correo").fill("beltrán");
        page.locator("#found").getByText("Ana Beltrán Núñez").click();
        page.getByText("Ver todos los servicios").click();
        page.locator(".more [value=correo]").click();
        page.locator("[name=category][value=cuota]").click();
        assertThat(page.locator(".told")).containsText("Ana Beltrán Núñez");
        page.getByLabel("En pocas palabras").fill("Buzón lleno");
        page.getByLabel("Con detalle").fill("A Ana ya no le llega nada");
        page.getByLabel("Mediana").check();
        page.locator(".actions").getByRole(AriaRole.BUTTON).click();

        assertThat(page).hasURL(DONE);
        assertThat(page.getByText("Ana Beltrán Núñez (ana@finanzas.localhost)")).isVisible();
    }

    @ParameterizedTest
    @CsvSource({"es, LIGHT", "es, DARK", "en, LIGHT", "en, DARK"})
    void everybodyCanUseEveryPageAlsoOnASmallScreen(String language, ColorScheme colours, Windows windows) {
        var carla = OpeningTicket.by("carla", port);
        var page = logIn(
                windows.open(new NewContextOptions()
                        .setLocale(language)
                        .setColorScheme(colours)
                        .setViewportSize(320, 640)),
                "carla");
        var complaints = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("422")) complaints.add(message.text());
        });

        look(page, "/tickets/new?lang=" + language);
        page.locator("[name=type][value=INCIDENT]").click();
        look(page, "/tickets/new/whom");
        page.locator("[value=other]").click();
        look(page, "/tickets/new/person?q=bel");
        carla.send("/tickets/new/whom", Map.of("whom", "me"));
        look(page, "/tickets/new/service?q=nomina");
        look(page, "/tickets/new/service?q=zzzz");
        page.locator(".more [value=nomina]").click();
        look(page, "/tickets/new/category");
        page.locator("[value='-']").click();
        look(page, "/tickets/new/details");
        page.locator("input[type=file]").setInputFiles(picture("pantalla.png"));
        assertThat(page.locator(".picked img")).hasCount(1);
        page.locator(".actions").getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator("#subject")).isFocused();
        look(page);
        page.locator("#subject").fill("Recibo");
        page.locator("#description").fill("Sale en blanco");
        page.locator("#urgency-LOW").check();
        look(page, "/tickets/new");
        page.navigate("/tickets/new/details");
        page.locator(".actions").getByRole(AriaRole.BUTTON).click();
        assertThat(page).hasURL(DONE);
        look(page);

        assertThat(complaints).isEmpty();
    }

    private Page lastPage(Page page, String who) {
        OpeningTicket.by(who, port).reportsTheNetwork();
        logIn(page, who);
        page.navigate("/tickets/new/details");
        page.getByLabel("En pocas palabras").fill("Sin red");
        return page;
    }

    private static Page logIn(Page page, String who) {
        page.navigate("/login");
        fillLogIn(page, who);
        assertThat(page).not().hasURL(Pattern.compile(".*/login.*"));
        return page;
    }

    private static void fillLogIn(Page page, String who) {
        page.locator("#username").fill(who);
        page.locator("#password").fill("mesa-demo");
        page.locator("form[action$='/login'] button").click();
    }

    private static void press(Page page, String selector) {
        tabTo(page, selector);
        page.keyboard().press("Enter");
    }

    private static void tabTo(Page page, String selector) {
        for (var presses = 0; presses < 80; presses++) {
            if ((Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) return;
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The Tab key never comes to " + selector);
    }

    /** Drops or pastes a picture as the browser would. */
    private static void bring(Page page, String how, String fileName) {
        page.evaluate("""
                ([how, name, content]) => {
                  const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
                  const brought = new DataTransfer();
                  brought.items.add(new File([bytes], name, { type: 'image/png' }));
                  const place = document.querySelector('#description');
                  place.dispatchEvent(how === 'drop'
                    ? new DragEvent('drop', { dataTransfer: brought, bubbles: true, cancelable: true })
                    : new ClipboardEvent('paste', { clipboardData: brought, bubbles: true, cancelable: true }));
                }""", new Object[] {how, fileName, PIXEL});
    }

    private static Locator picked(Page page, String fileName) {
        return page.locator("[data-picker-answer] .picked-name").getByText(fileName);
    }

    private static FilePayload picture(String name) {
        return new FilePayload(name, "image/png", Base64.getDecoder().decode(PIXEL));
    }

    private static void look(Page page, String path) {
        page.navigate(path);
        look(page);
    }

    private static void look(Page page) {
        page.waitForLoadState();
        assertAccessible(page);
        fits(page);
    }

    private static void fits(Page page) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of %s", page.url())
                .isLessThanOrEqualTo(320);
    }

    private static GetByRoleOptions named(String label) {
        return new GetByRoleOptions().setName(label).setExact(true);
    }
}
