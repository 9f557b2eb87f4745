package mesa.portal.diagram;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static mesa.browser.Accessibility.assertAccessible;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import mesa.MesaTest;
import mesa.browser.InBrowser;
import mesa.browser.Windows;
import mesa.incident.DeskWalk;
import mesa.ticket.TicketNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@MesaTest(backgroundJobs = false)
@InBrowser
class LiveDiagramIT {

    private static final Pattern HERE = Pattern.compile("(^| )diagram-is-here( |$)");
    private static final Pattern PASSED = Pattern.compile("(^| )diagram-passed( |$)");
    private static final Pattern REST = Pattern.compile("(^| )diagram-rest( |$)");

    @Autowired
    private ApplicationContext desk;

    private DeskWalk walk;
    private TicketNumber number;

    @BeforeEach
    void theRequesterIsAskedSomething() {
        walk = new DeskWalk(desk);
        number = walk.open();
        walk.ask(number, "luis");
    }

    @Test
    void theDrawingSaysYouAreHereAndTheListSaysTheSame(Page page) {
        var complaints = complaintsOf(page);

        open(page);

        assertThat(page.getByText("Su ticket está en: Esperar respuesta")).isVisible();
        assertThat(element(page, "SubProcess_SupportIncident")).hasClass(HERE);
        assertThat(element(page, "Task_RouteIncident")).hasClass(PASSED);
        assertThat(element(page, "Flow_TeamInformed_SupportIncident")).hasClass(PASSED);
        assertThat(element(page, "Task_SendMail")).hasClass(REST);
        assertThat(element(page, "Task_ControlQuality")).not().hasClass(REST);
        assertThat(page.locator(".diagram-flag:visible")).hasText("Usted está aquí");
        assertThat(page.locator(".diagram-flag:visible")).hasCSS("opacity", "1");
        assertThat(page.locator(".diagram-check:visible")).hasCount(5);
        assertThat(current(page)).hasText("Atender incidente");

        page.getByRole(AriaRole.BUTTON, named("Atender incidente")).click();

        assertThat(element(page, "Task_WaitForAnswer")).hasClass(HERE);
        assertThat(element(page, "Flow_WhoWorksOnIt_TriageIncident")).hasClass(PASSED);
        assertThat(element(page, "Flow_WhoWorksOnIt_DiagnoseIncident")).not().hasClass(PASSED);
        assertThat(page.locator(".diagram-flag:visible")).hasText("Usted está aquí");
        assertThat(current(page)).hasText("Esperar respuesta");
        assertThat(complaints).isEmpty();
    }

    @Test
    void whereItIsIsInSightHoweverLargeTheDrawing(Page page) {
        open(page);
        var flag = page.locator(".diagram-flag:visible");

        for (var button : List.of("Más grande", "Más grande", "Más grande", "Ir al paso actual", "Ver todo")) {
            page.getByRole(AriaRole.BUTTON, named(button)).click();
        }
        page.getByRole(AriaRole.BUTTON, named("Ir al paso actual")).click();

        flag.scrollIntoViewIfNeeded();
        var seen = flag.boundingBox();
        var window = page.locator(".diagram-window:visible").boundingBox();
        assertThat(seen.x).isGreaterThanOrEqualTo(window.x);
        assertThat(seen.x + seen.width).isLessThanOrEqualTo(window.x + window.width);
        assertThat(seen.y).isGreaterThanOrEqualTo(window.y);
    }

    @Test
    void onAPhoneTheListComesFirstAndTheDrawingIsFetchedWhenAskedFor(Windows windows) {
        var page = windows.open(new NewContextOptions().setLocale("es-MX").setViewportSize(320, 640));
        var drawings = new ArrayList<String>();
        page.onRequest(request -> {
            if (request.url().contains("/diagram/") || request.url().contains("bpmn")) {
                drawings.add(request.url());
            }
        });

        logIn(page);
        assertThat(current(page)).hasText("Atender incidente");
        assertThat(drawings).isEmpty();
        page.locator(".diagram-drawing:visible > summary").click();

        assertThat(page.locator(".diagram-flag:visible")).isVisible();
        assertThat(page.locator(".diagram-flag:visible").boundingBox().x).isBetween(0.0, 320.0);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(320);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, es-MX, Usted está aquí", "DARK, es-MX, Usted está aquí", "DARK, en-GB, You are here"})
    void everybodyCanUseIt(ColorScheme colours, String language, String flag, Windows windows) {
        var page = windows.open(new NewContextOptions().setLocale(language).setColorScheme(colours));
        logIn(page);
        page.navigate("/tickets/" + number.value() + "?lang=" + language.substring(0, 2));

        assertThat(page.locator(".diagram-flag:visible")).hasText(flag);

        assertAccessible(page, ".diagram");
    }

    @Test
    void whoHasNoScriptReadsTheList(Windows windows) {
        var page = windows.open(new NewContextOptions().setLocale("es-MX").setJavaScriptEnabled(false));

        logIn(page);

        assertThat(page.locator("[aria-current=step]"))
                .hasText(new String[] {"Atender incidente", "Esperar respuesta"});
        assertThat(page.locator(".diagram-drawing:visible, .diagram-choice:visible"))
                .hasCount(0);
    }

    @Test
    void whenTheTicketIsOverTheWayItTookRemains(Page page) {
        walk.withdraw(number);
        walk.sendEverything(number);

        open(page);

        assertThat(page.getByText("El camino de este ticket terminó: Incidente retirado"))
                .isVisible();
        assertThat(element(page, "EndEvent_IncidentWithdrawn")).hasClass(PASSED);
        assertThat(element(page, "Task_ControlQuality")).hasClass(REST);
        assertThat(page.locator(".diagram-flag")).hasCount(0);
        assertThat(current(page)).hasCount(0);
    }

    private void open(Page page) {
        logIn(page);
        assertThat(page.locator(".diagram-window[data-drawn]:visible")).isVisible();
    }

    private void logIn(Page page) {
        page.navigate("/tickets/" + number.value());
        page.locator("[name=username]").fill("ana");
        page.locator("[name=password]").fill("mesa-demo");
        page.locator("main button[type=submit]").click();
        page.waitForURL("**/tickets/" + number.value() + "*");
    }

    private static Locator element(Page page, String id) {
        return page.locator(".diagram-part:not([hidden]) .djs-element[data-element-id=" + id + "]");
    }

    private static Locator current(Page page) {
        return page.locator(".diagram [aria-current=step]:visible");
    }

    private static List<String> complaintsOf(Page page) {
        var complaints = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return complaints;
    }

    private static Page.GetByRoleOptions named(String label) {
        return new Page.GetByRoleOptions().setName(label).setExact(true);
    }
}
