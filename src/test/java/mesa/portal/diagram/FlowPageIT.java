package mesa.portal.diagram;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static mesa.browser.Accessibility.assertAccessible;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import mesa.MesaTest;
import mesa.browser.InBrowser;
import mesa.browser.Windows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MesaTest(backgroundJobs = false)
@InBrowser
class FlowPageIT {

    private static final String DRAWN = ".diagram-window[data-drawn]:visible";

    @Test
    void b24_everybodySeesTheFlowDrawnAsItRunsAndReadsItsStages(Page page) {
        var complaints = complaintsOf(page);

        page.navigate("/flow");

        assertThat(drawingOn(page).getByText("5 Cierre")).isVisible();
        assertThat(page.locator(".djs-shape[data-element-id=SubProcess_SupportIncident]"))
                .isVisible();
        assertThat(page.locator(".diagram-flag, .diagram-check, .diagram-rest")).hasCount(0);
        assertThat(page.getByRole(AriaRole.HEADING, named("6 Monitoreo, seguimiento y comunicación")))
                .isVisible();

        page.getByRole(AriaRole.BUTTON, button("Atender incidente")).click();
        assertThat(page.locator(".djs-shape[data-element-id=Task_DiagnoseIncident]"))
                .isVisible();
        assertThat(complaints).isEmpty();
    }

    @Test
    void theMarkOfThoseWhoDrawStaysInSightAlsoWhenOneClicksOnIt(Page page) {
        var complaints = complaintsOf(page);
        page.navigate("/flow");
        var mark = drawingOn(page).locator(".bjs-powered-by");

        assertThat(isWithin(mark, drawingOn(page))).isTrue();
        page.getByRole(AriaRole.BUTTON, button("Más grande")).click();
        page.getByRole(AriaRole.BUTTON, button("Más grande")).click();
        assertThat(isWithin(mark, drawingOn(page))).isTrue();
        mark.click();

        assertThat(page.locator(".bjs-powered-by-lightbox .notice")).isVisible();
        assertThat(complaints).isEmpty();
    }

    @Test
    void theDrawingTakesNeitherTheWheelNorTheKeyboardAwayFromThePage(Page page) {
        page.navigate("/flow");
        var place = drawingOn(page).getByRole(AriaRole.REGION);
        place.hover();

        page.mouse().wheel(0, 200);
        page.waitForFunction("window.scrollY > 100");
        var before = widthOf(page);
        page.keyboard().down("Control");
        place.hover();
        page.mouse().wheel(0, -200);
        page.keyboard().up("Control");
        page.waitForFunction("before => document.querySelector('.djs-container svg').clientWidth > before", before);

        place.focus();
        page.keyboard().press("Tab");
        assertThat(place).not().isFocused();
        page.getByRole(AriaRole.BUTTON, button("Ver todo")).press("Enter");
        assertThat(widthOf(page)).isLessThanOrEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, es", "DARK, es", "LIGHT, en", "DARK, en"})
    void everybodyCanUseItAlsoOnASmallScreen(ColorScheme colours, String language, Windows windows) {
        var page = windows.open(new NewContextOptions()
                .setLocale(language)
                .setColorScheme(colours)
                .setViewportSize(320, 640));
        var complaints = complaintsOf(page);

        page.navigate("/flow");
        assertThat(page.locator(DRAWN)).hasCount(0);
        assertAccessible(page);
        page.locator(".diagram-drawing:visible summary").click();
        assertThat(drawingOn(page)).isVisible();

        assertAccessible(page);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(320);
        page.setViewportSize(1366, 900);
        assertAccessible(page);
        assertThat(complaints).isEmpty();
    }

    @Test
    void whoHasNoScriptReadsTheStagesOfEveryDiagram(Windows windows) {
        var page = windows.open(new NewContextOptions().setLocale("es-MX").setJavaScriptEnabled(false));

        page.navigate("/flow");

        assertThat(page.getByText("Resolver por falta de respuesta")).isVisible();
        assertThat(page.getByText("Invitar al solicitante")).isVisible();
        assertThat(page.locator(".diagram-drawing:visible, .diagram-choice:visible"))
                .hasCount(0);
    }

    @Test
    void nothingButThisDeskIsCalled(Page page) {
        var hosts = new ArrayList<String>();
        page.onRequest(request -> hosts.add(URI.create(request.url()).getHost()));

        page.navigate("/flow");
        assertThat(drawingOn(page)).isVisible();

        assertThat(hosts).containsOnly("localhost");
    }

    private static Locator drawingOn(Page page) {
        return page.locator(DRAWN);
    }

    private static boolean isWithin(Locator part, Locator whole) {
        var inner = part.boundingBox();
        var outer = whole.boundingBox();
        return inner.width > 30
                && inner.x >= outer.x
                && inner.x + inner.width <= outer.x + outer.width
                && inner.y + inner.height <= outer.y + outer.height;
    }

    private static Integer widthOf(Page page) {
        return (Integer) page.evaluate("document.querySelector('.djs-container svg').clientWidth");
    }

    private static List<String> complaintsOf(Page page) {
        var complaints = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return complaints;
    }

    private static Page.GetByRoleOptions named(String label) {
        return new Page.GetByRoleOptions().setName(label);
    }

    private static Page.GetByRoleOptions button(String label) {
        return new Page.GetByRoleOptions().setName(label).setExact(true);
    }
}
