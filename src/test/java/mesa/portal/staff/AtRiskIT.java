package mesa.portal.staff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static mesa.browser.Accessibility.assertAccessible;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.regex.Pattern;
import mesa.MesaTest;
import mesa.browser.InBrowser;
import mesa.browser.Windows;
import mesa.incident.DeskWalk;
import mesa.servicelevel.PromisedTickets;
import mesa.ticket.TicketNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@MesaTest(backgroundJobs = false)
@InBrowser
class AtRiskIT {

    @Autowired
    private ApplicationContext desk;

    private DeskWalk walk;
    private PromisedTickets tickets;
    private TicketNumber ofNetworks;

    @BeforeEach
    void somethingIsOverdue() {
        walk = new DeskWalk(desk).by("ana").about("conectividad").describedAs("Sin red", "Sin red");
        tickets = new PromisedTickets(desk, walk);
        ofNetworks = tickets.opened(Duration.ofDays(30));
        walk.escalate(ofNetworks, "luis");
    }

    @Test
    void theManagerComesByTheMenuAndSeesTheMostUrgentFirst(Page page) {
        open(page, "rosa", "/");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Por vencer"))
                .click();

        assertThat(page.locator("h1")).hasText("Por vencer");
        assertThat(page.locator(".places [aria-current]")).hasText("Por vencer");
        assertThat(row(page, ofNetworks)).containsText("Venció");
        row(page, ofNetworks).getByRole(AriaRole.LINK).click();
        assertThat(page.locator("#clock")).containsText("Vencido");
    }

    @Test
    void theListFollowsWhatIsChosenAndTheAddressKeepsIt(Page page) {
        var ofTheDesk = tickets.opened(Duration.ofDays(31));
        open(page, "luis", "/tickets/at-risk");
        assertThat(row(page, ofTheDesk)).isVisible();

        page.getByLabel("Equipo").selectOption("redes");
        assertThat(row(page, ofTheDesk)).hasCount(0);
        page.getByLabel("Vencen en las próximas").selectOption("24");

        assertThat(page).hasURL(Pattern.compile("/tickets/at-risk\\?hours=24&team=redes$"));
        page.reload();
        assertThat(page.getByLabel("Equipo")).hasValue("redes");
        assertThat(row(page, ofNetworks)).isVisible();
    }

    @Test
    void whatComesDueMeanwhileAppearsByItself(Page page) {
        page.clock().install();
        open(page, "luis", "/tickets/at-risk?team=redes");
        var meanwhile = tickets.opened(Duration.ofDays(32));
        walk.escalate(meanwhile, "luis");

        page.clock().runFor(61_000);

        assertThat(row(page, meanwhile)).isVisible();
    }

    @Test
    void withoutScriptsTheListWorksAllTheSame(Windows windows) {
        var page = windows.open(new NewContextOptions().setLocale("es-MX").setJavaScriptEnabled(false));
        open(page, "luis", "/tickets/at-risk");

        page.getByLabel("Equipo").selectOption("redes");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Mostrar").setExact(true))
                .click();

        assertThat(row(page, ofNetworks)).isVisible();
        assertThat(page.getByLabel("Equipo")).hasValue("redes");
    }

    @ParameterizedTest
    @CsvSource({"es-MX, LIGHT, 320", "en-GB, DARK, 1366", "es-MX, DARK, 760"})
    void everybodyCanUseTheListOnAnyScreen(String language, ColorScheme colours, int width, Windows windows) {
        var page = windows.open(new NewContextOptions()
                .setLocale(language)
                .setColorScheme(colours)
                .setViewportSize(width, 800));

        open(page, "rosa", "/tickets/at-risk?lang=" + language.substring(0, 2));

        assertAccessible(page);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
    }

    private static Locator row(Page page, TicketNumber number) {
        return page.locator("#rows > tr").filter(new Locator.FilterOptions().setHasText(number.value()));
    }

    private static void open(Page page, String person, String address) {
        page.navigate("/login");
        page.locator("[name=username]").fill(person);
        page.locator("[name=password]").fill("mesa-demo");
        page.locator("[type=submit]").click();
        page.waitForURL(url -> !url.contains("/login"));
        page.navigate(address);
    }
}
