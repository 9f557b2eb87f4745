package mesa.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import mesa.MesaTest;
import mesa.browser.Accessibility;
import mesa.browser.InBrowser;
import mesa.directory.Directory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MesaTest
@InBrowser
class LogInIT {

    @Autowired
    private AccountManagement accounts;

    @Autowired
    private Directory directory;

    @AfterEach
    void betoHasHisPasswordAgain() {
        accounts.changePassword(directory.personByUsername("beto").orElseThrow(), "mesa-demo");
    }

    @Test
    void everybodyCanUseTheLogInPage(Page page) {
        page.navigate("/login");
        Accessibility.assertAccessible(page);
        assertThat(page.locator("#username")).isFocused();

        logIn(page, "ana", "wrong");
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        assertThat(page.locator("#username")).hasValue("ana");
        assertThat(page.locator("#password")).isFocused();
        Accessibility.assertAccessible(page);

        page.setViewportSize(320, 600);
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= 320"))
                .isTrue();
    }

    @Test
    void c19_theMenuBehindTheInitialsEndsWithLoggingOut(Page page) {
        page.navigate("/login");
        logIn(page, "ana", "mesa-demo");

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("Ana");
        Accessibility.assertAccessible(page);
        page.getByText("Menú de Ana").locator("..").click();
        page.getByText("Cerrar sesión").click();
        assertThat(page.getByRole(AriaRole.STATUS)).isVisible();
    }

    @Test
    void aTechnicianWorksInTasklistAndLogsOutThere(Page page) {
        page.navigate("/login");
        logIn(page, "luis", "mesa-demo");

        assertThat(page).hasURL(Pattern.compile(".*/camunda/app/tasklist/default/.*"));
        page.locator(".account .dropdown-toggle, [cam-widget-header] .account a")
                .first()
                .click();
        page.locator(".logout a").first().click();
        page.waitForURL(Pattern.compile(".*/login(\\?.*)?$"));
        page.navigate("/camunda/app/tasklist/");

        assertThat(page).hasURL(Pattern.compile(".*/login$"));
    }

    @Test
    void whoseSessionRanOutLogsInAgainWithinTasklist(Page page) {
        page.navigate("/login");
        logIn(page, "luis", "mesa-demo");
        assertThat(page.locator(".account").first()).isVisible();
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
        page.evaluate("location.hash = '#/login'");

        page.locator("form[name=signinForm] input[type=text], input[name=username]")
                .first()
                .fill("luis");
        page.locator("input[type=password]").first().fill("mesa-demo");
        page.locator("button[type=submit]").first().click();

        assertThat(page).not().hasURL(Pattern.compile(".*#/login"));
        assertThat(page.locator(".account").first()).containsText("Luis");
    }

    @Test
    void b15_anAdministratorUnlocksAnAccountInAdmin(Page page) {
        for (var i = 0; i < 5; i++) accounts.check("beto", "wrong");
        page.navigate("/login");
        logIn(page, "admin", "mesa-demo");
        assertThat(page.locator(".account").first()).isVisible();

        page.navigate("/camunda/app/admin/default/#/users/beto?tab=account");
        page.locator("[ng-click='unlockUser()']").click();

        assertThat(page.locator(".notifications, [notifications-panel]").first())
                .containsText("beto");
        assertThat(accounts.check("beto", "mesa-demo")).isPresent();
    }

    private static void logIn(Page page, String username, String password) {
        page.locator("#username").fill(username);
        page.locator("#password").fill(password);
        page.locator("form[action$='/login'] button").click();
    }
}
