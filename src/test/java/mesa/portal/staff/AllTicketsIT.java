package mesa.portal.staff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static mesa.browser.Accessibility.assertAccessible;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
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
class AllTicketsIT {

    @Autowired
    private ApplicationContext desk;

    private DeskWalk walk;
    private TicketNumber taken;
    private TicketNumber free;

    @BeforeEach
    void oneTicketIsTakenAndOneIsFree() {
        walk = new DeskWalk(desk);
        free = walk.by("beto").open();
        taken = walk.by("ana").open();
        walk.claim(taken, "luis");
    }

    @Test
    void theListFollowsWhatIsChosenAndTheAddressKeepsIt(Page page) {
        open(page, "luis", "/tickets/all");

        page.locator("#q").fill("#" + free.value().substring(4));
        assertThat(rows(page)).hasCount(1);
        assertThat(rows(page)).containsText("Alberto Cárdenas Peña");
        page.locator("#q").fill("");
        page.getByText("Más filtros").click();
        page.getByLabel("Quién lo atiende").selectOption("me");

        assertThat(row(page, taken)).isVisible();
        assertThat(row(page, free)).hasCount(0);
        assertThat(page).hasURL(Pattern.compile("/tickets/all\\?status=open&assignee=me$"));
        assertThat(page.locator(".views [aria-current]")).hasText("Míos");
        page.reload();
        assertThat(row(page, taken)).isVisible();
        assertThat(page.getByLabel("Quién lo atiende")).hasValue("me");
    }

    @Test
    void moreTicketsComeBelowAndTheCursorStaysThere(Page page) {
        for (var opened = 0; opened < 30; opened++) walk.open();
        open(page, "luis", "/tickets/all");
        assertThat(rows(page)).hasCount(25);

        page.locator("#more-link").focus();
        page.keyboard().press("Enter");

        rows(page).nth(25).waitFor();
        assertThat(page.locator("#more-link")).isFocused();
        assertThat(page.locator("#said")).hasText(Pattern.compile("tickets? más"));
        assertThat(rows(page).locator("a").allTextContents()).doesNotHaveDuplicates();
    }

    @Test
    void withoutScriptsTheListWorksAllTheSame(Windows windows) {
        var page = windows.open(new NewContextOptions().setLocale("es-MX").setJavaScriptEnabled(false));
        open(page, "luis", "/tickets/all");

        page.locator("#q").fill(taken.value());
        page.getByLabel("Estado").selectOption("in-progress");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Mostrar").setExact(true))
                .click();

        assertThat(rows(page)).hasCount(1);
        assertThat(row(page, taken)).isVisible();
        assertThat(page.getByLabel("Estado")).hasValue("in-progress");
    }

    @Test
    void theListIsWalkedByKeyboardAlone(Page page) {
        open(page, "luis", "/tickets/all");

        page.locator("#content").focus();
        for (var visited = 0; visited < 40 && !isFocused(page, "tbody a"); visited++)
            page.keyboard().press("Tab");
        var number = (String) page.evaluate("document.activeElement.textContent");
        page.keyboard().press("Enter");

        assertThat(page).hasURL(Pattern.compile("/tickets/" + number));
    }

    @ParameterizedTest
    @CsvSource({"es-MX, LIGHT, 320", "en-GB, DARK, 320", "es-MX, DARK, 1366", "en-GB, LIGHT, 1366", "es-MX, LIGHT, 760"
    })
    void everybodyCanUseTheListOnAnyScreen(String language, ColorScheme colours, int width, Windows windows) {
        var page = windows.open(new NewContextOptions()
                .setLocale(language)
                .setColorScheme(colours)
                .setViewportSize(width, 800));
        var wanted = language.startsWith("en") ? "?lang=en&status=open" : "?status=open";
        open(page, "rosa", "/tickets/all" + wanted);
        page.locator(".filters summary").click();

        for (var address : List.of(wanted, wanted + "&q=nadieescribeesto")) {
            page.navigate("/tickets/all" + address);
            assertAccessible(page);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
        }
        assertThat(page.locator("html")).hasAttribute("lang", language.substring(0, 2));
    }

    private static boolean isFocused(Page page, String selector) {
        return (Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector);
    }

    private static Locator rows(Page page) {
        return page.locator("#rows > tr");
    }

    private static Locator row(Page page, TicketNumber number) {
        return rows(page).filter(new Locator.FilterOptions().setHasText(number.value()));
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
