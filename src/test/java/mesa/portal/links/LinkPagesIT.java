package mesa.portal.links;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static mesa.browser.Accessibility.assertAccessible;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.regex.Pattern;
import mesa.MesaTest;
import mesa.access.Newcomer;
import mesa.access.PasswordLinks;
import mesa.browser.InBrowser;
import mesa.browser.Windows;
import mesa.incident.DeskWalk;
import mesa.ticket.Watchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@MesaTest
@InBrowser
class LinkPagesIT {

    private static final String NEW = "otra contraseña larga";

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private PasswordLinks passwords;

    @Autowired
    private Watchers watchers;

    private Newcomer nova;

    @BeforeEach
    void novaComes() {
        nova = Newcomer.at(desk);
    }

    @AfterEach
    void novaGoes() {
        nova.close();
    }

    @Test
    void c2_whoForgotTheirPasswordGetsInAgainFromTheLogInPage(Page page) {
        page.navigate("/login");
        page.getByText("¿Olvidó su contraseña?").click();
        page.getByLabel("Usuario o correo").fill(nova.username());
        page.getByRole(AriaRole.BUTTON, named("Enviarme el enlace")).click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Si lo conocemos");

        page.navigate(linkInTheMail("/password/new/"));
        page.getByLabel("Contraseña nueva", exactly()).fill("corta");
        page.keyboard().press("Enter");
        assertThat(page.getByText("La contraseña debe tener al menos 8 caracteres."))
                .isVisible();
        assertThat(page.getByLabel("Contraseña nueva", exactly())).isFocused();
        page.getByLabel("Contraseña nueva", exactly()).fill(NEW);
        page.getByRole(AriaRole.BUTTON, named("Guardar contraseña")).click();

        assertThat(page.getByText("Su contraseña nueva quedó guardada.")).isVisible();
        logIn(page, NEW);
        assertThat(page.getByText("Hola, Nova")).isVisible();
    }

    @Test
    void a12_numberAndAddressBringALinkByMail(Page page) {
        var walk = new DeskWalk(desk);
        var number = walk.open();
        watchers.add(number, nova.person().id(), walk.actor("ana"));

        page.navigate("/login");
        page.getByText("Ver cómo va un ticket con su número").click();
        page.getByLabel("Número", exactly()).fill(number.value().replace("-", " "));
        page.getByLabel("Su correo", exactly()).fill("nova");
        page.getByRole(AriaRole.BUTTON, named("Enviarme el enlace")).click();
        assertThat(page.getByText("Escriba un correo completo")).isVisible();
        assertThat(page.getByLabel("Su correo", exactly())).isFocused();
        page.getByLabel("Su correo", exactly()).fill(nova.email());
        page.keyboard().press("Enter");

        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Si el número y el correo van juntos");
        page.navigate(linkInTheMail("/visit/"));
        assertThat(page.getByText(number.value()).first()).isVisible();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("No abre desde ayer");
        assertThat(page.locator("details.menu")).hasCount(0);
    }

    @Test
    void whatIsTypedCanBeLookedAtAndIsHiddenAgainBeforeItIsSent(Page page) {
        page.navigate(newPassword());
        var field = page.locator("#password");
        field.fill(NEW);

        page.getByRole(AriaRole.BUTTON, named("Mostrar la contraseña")).click();
        assertThat(field).hasAttribute("type", "text");
        assertThat(page.getByText("La contraseña está a la vista.")).hasCount(1);
        page.evaluate("document.querySelector('main form').addEventListener('submit', (e) => e.preventDefault())");
        page.getByRole(AriaRole.BUTTON, named("Guardar contraseña")).click();

        assertThat(field).hasAttribute("type", "password");
        assertThat(field).hasAttribute("autocomplete", "new-password");
    }

    @Test
    void whoeverHasNoScriptSetsAPasswordToo(Windows windows) {
        var page = windows.open(new NewContextOptions().setLocale("es-MX").setJavaScriptEnabled(false));

        page.navigate(newPassword());
        assertThat(page.getByRole(AriaRole.BUTTON, named("Mostrar la contraseña")))
                .hasCount(0);
        page.getByLabel("Contraseña nueva", exactly()).fill(NEW);
        page.getByRole(AriaRole.BUTTON, named("Guardar contraseña")).click();

        assertThat(page.getByText("Su contraseña nueva quedó guardada.")).isVisible();
    }

    @Test
    void aChangedPasswordLogsOutTheOtherWindow(Windows windows) {
        var here = windows.open();
        var elsewhere = windows.open();
        for (var page : new Page[] {here, elsewhere}) {
            page.navigate("/login");
            logIn(page, Newcomer.PASSWORD);
            assertThat(page.getByText("Hola, Nova")).isVisible();
        }

        here.navigate("/");
        here.locator("details.menu summary").click();
        here.getByText("Cambiar contraseña").click();
        here.getByLabel("Contraseña actual", exactly()).fill(Newcomer.PASSWORD);
        here.getByLabel("Contraseña nueva", exactly()).fill(NEW);
        here.getByRole(AriaRole.BUTTON, named("Cambiar contraseña")).click();
        assertThat(here.getByText("Su contraseña cambió.")).isVisible();

        elsewhere.reload();
        assertThat(elsewhere).hasURL(Pattern.compile(".*/login$"));
        here.reload();
        assertThat(here).hasURL(Pattern.compile(".*/password/change\\?done$"));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, es-MX", "DARK, es-MX", "LIGHT, en-GB", "DARK, en-GB"})
    void everybodyCanUseThePagesAlsoOnASmallScreen(ColorScheme colours, String language, Windows windows) {
        var page = windows.open(new NewContextOptions()
                .setLocale(language)
                .setColorScheme(colours)
                .setViewportSize(320, 640));
        var complaints = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("404")) complaints.add(message.text());
        });

        for (var path : new String[] {
            "/login",
            "/login?renewed",
            "/password/forgotten",
            "/password/forgotten?sent",
            "/status?sent",
            "/password/new/none",
            newPassword()
        }) {
            page.navigate(path);
            look(page);
        }
        page.navigate("/status");
        look(page);
        page.locator("main form button").click();
        assertThat(page.locator("#number")).isFocused();
        look(page);
        page.navigate("/login");
        logIn(page, Newcomer.PASSWORD);
        page.navigate("/password/change");
        look(page);
        page.locator("#current").fill("wrong");
        page.locator("#password").fill("corta");
        page.keyboard().press("Enter");
        assertThat(page.locator("#current-problem")).isVisible();
        look(page);

        assertThat(complaints).isEmpty();
    }

    private static void look(Page page) {
        page.waitForLoadState();
        assertAccessible(page);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of %s", page.url())
                .isLessThanOrEqualTo(320);
    }

    private void logIn(Page page, String password) {
        page.locator("#username").fill(nova.username());
        page.locator("#password").fill(password);
        page.locator("main form button").click();
    }

    private String newPassword() {
        return "/password/new/" + passwords.issue(nova.person()).orElseThrow();
    }

    private String linkInTheMail(String part) {
        var asked = new AskedLinks(desk);
        await().until(() -> !asked.mails(nova.email()).isEmpty());
        return AskedLinks.link(asked.mails(nova.email()).get(0), part);
    }

    private static Page.GetByRoleOptions named(String label) {
        return new Page.GetByRoleOptions().setName(label).setExact(true);
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
