package mesa.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mesa.MesaTest;
import mesa.browser.Accessibility;
import mesa.browser.InBrowser;
import mesa.browser.Windows;
import mesa.portal.EveryPage.Look;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Everybody can use every page: in both languages, light and dark, on the desk's screen and on a small phone. */
@MesaTest(backgroundJobs = false)
@InBrowser
class EverybodyIT {

    private static final int PHONE = 320;
    private static final String OPEN_WHAT_IS_FOLDED =
            "document.querySelectorAll('main details').forEach(folded => { folded.open = true; })";
    private static final String FACTS = """
            () => ({
                doctype: document.doctype ? document.doctype.name : 'none',
                colours: document.documentElement.dataset.bsTheme,
                language: document.documentElement.lang,
                headings: document.querySelectorAll('h1').length,
                width: document.documentElement.scrollWidth
            })""";

    private static List<Look> looks;

    @Autowired
    private ApplicationContext desk;

    @LocalServerPort
    private int port;

    @BeforeEach
    void everyPageHasSomethingToShow() {
        if (looks == null) {
            looks = EveryPage.of(desk);
        }
    }

    @ParameterizedTest(name = "{0}, {1} wide")
    @CsvSource({"es, 1280", "en, 320"})
    void everybodyCanUseEveryPageInLightAndInDark(String language, int width, Windows windows) {
        var people = new HashMap<String, Page>();
        var titles = new HashMap<String, String>();
        var complaints = new ArrayList<String>();

        for (var look : looks) {
            var page = people.computeIfAbsent(
                    String.valueOf(look.reader()),
                    reader -> new PortalWindow(windows, port).of(look.reader(), language, "auto"));
            try {
                visit(page, look, width);
                check(() -> Accessibility.assertAccessible(page), look, "in light", complaints);
                page.emulateMedia(in(ColorScheme.DARK));
                check(() -> Accessibility.assertColoursAreLegible(page), look, "in dark", complaints);
                page.setViewportSize(PHONE, 640);
                check(() -> assertThat(page.evaluate(FACTS)).isEqualTo(wanted(language)), look, "", complaints);
                complaints.addAll(againstTheTitle(look, page.title(), titles));
            } catch (PlaywrightException lost) {
                complaints.add(look + ": " + lost.getMessage());
            }
        }

        assertThat(complaints).isEmpty();
    }

    private static void visit(Page page, Look look, int width) {
        page.setViewportSize(width, 800);
        page.emulateMedia(in(ColorScheme.LIGHT));
        var status = page.navigate(look.path()).status();
        if (status != look.status()) {
            throw new PlaywrightException("answers " + status);
        }
        look.there().accept(page);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.evaluate(OPEN_WHAT_IS_FOLDED);
        page.locator(".diagram-window").all().stream()
                .filter(Locator::isVisible)
                .forEach(drawing -> drawing.locator("svg").first().waitFor());
    }

    /** Nothing moves, so that colours are what they are at once. */
    private static Page.EmulateMediaOptions in(ColorScheme colours) {
        return new Page.EmulateMediaOptions().setColorScheme(colours).setReducedMotion(ReducedMotion.REDUCE);
    }

    private static Map<String, Object> wanted(String language) {
        return Map.of("doctype", "html", "language", language, "colours", "dark", "headings", 1, "width", PHONE);
    }

    private static void check(Runnable proof, Look look, String how, List<String> complaints) {
        try {
            proof.run();
        } catch (AssertionError breach) {
            complaints.add("%s %s: %s".formatted(look, how, breach.getMessage()));
        }
    }

    /** Whoever hears the titles of open windows read out can tell them apart. */
    private static List<String> againstTheTitle(Look look, String title, Map<String, String> titles) {
        var other = titles.putIfAbsent(title, look.page());
        return other == null || other.equals(look.page())
                ? List.of()
                : List.of("%s and %s are both called %s".formatted(other, look.page(), title));
    }
}
