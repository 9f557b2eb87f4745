package mesa.portal.wording;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static mesa.browser.Accessibility.assertAccessible;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import mesa.MesaTest;
import mesa.Visitor;
import mesa.browser.InBrowser;
import mesa.browser.Windows;
import mesa.notification.Wordings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@MesaTest(backgroundJobs = false)
@InBrowser
class WordingIT {

    private static final String MOVED = "/wording/es/ticket-moved";

    @LocalServerPort
    private int port;

    @Autowired
    private Wordings wordings;

    @AfterEach
    void theMailSaysAgainWhatItSaid() {
        var rosa = Visitor.loggedIn(port, "rosa");
        rosa.post(MOVED + "/discard", Map.of("_csrf", rosa.formToken(MOVED)));
        wordings.edited("ticket-moved", "es")
                .ifPresent(version -> wordings.takeMesas("ticket-moved", "es", version.by(), version.id()));
    }

    @Test
    void theMailIsSeenWhileItIsTypedAndNothingInItRuns(Page page) {
        open(page, "rosa", MOVED);
        var mail = page.frameLocator("#preview iframe");
        assertThat(mail.locator("body")).containsText("Hola, Rosa:");

        page.getByLabel("Texto", new Page.GetByLabelOptions().setExact(true))
                .fill("Buenos días, <script>alert(1)</script>");

        assertThat(mail.locator("body")).containsText("Buenos días, <script>alert(1)</script>");
        assertThat(page.locator("#preview iframe")).hasAttribute("sandbox", "");
        assertThat(mail.locator("script")).hasCount(0);
    }

    @Test
    void aSlipIsNamedAtOnceAndGoneWhenItIsPutRight(Page page) {
        open(page, "rosa", MOVED);

        page.locator("#body").fill("Hola, [(${nombre})]:");
        assertThat(page.locator("#preview")).containsText("Renglón 1: este correo no conoce el dato «nombre».");
        assertThat(page.locator("#preview iframe")).hasCount(0);
        page.reload();
        assertThat(page.locator("#body")).hasValue("Hola, [(${nombre})]:");

        page.locator("#body").fill("Hola, ");
        page.getByText("Datos que puede nombrar").click();
        page.locator("[data-insert='[(${name})]']").click();
        assertThat(page.locator("#body")).hasValue("Hola, [(${name})]");
        assertThat(page.frameLocator("#preview iframe").locator("body")).containsText("Hola, Rosa");
        page.locator("button.btn-primary").click();
        assertThat(page.locator("[role=status].notice")).containsText("Guardado.");
        assertThat(page.locator(".versions")).containsText("Rosa Villegas Tovar");
        assertThat(wordings.current("ticket-moved", "es").body()).isEqualTo("Hola, [(${name})]");
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280, es", "DARK, 320, en"})
    void everyoneCanReadIt(ColorScheme colours, int width, String language, Windows windows) {
        var page = windows.open(new NewContextOptions().setLocale(language).setColorScheme(colours));
        page.setViewportSize(width, 800);
        open(page, "rosa", "/wording?lang=" + language);
        assertAccessible(page);

        for (var one : new String[] {MOVED, "/wording/en/survey-invitation", "/preferences"}) {
            page.navigate("http://localhost:" + port + one);
            page.evaluate("document.querySelectorAll('main details').forEach(folded => { folded.open = true; })");
            assertAccessible(page);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as(one)
                    .isLessThanOrEqualTo(width);
        }
    }

    private void open(Page page, String person, String path) {
        page.navigate("http://localhost:" + port + "/login");
        page.fill("#username", person);
        page.fill("#password", "mesa-demo");
        page.locator("main button[type=submit]").click();
        page.waitForURL(address -> !address.contains("/login"));
        page.navigate("http://localhost:" + port + path);
    }
}
