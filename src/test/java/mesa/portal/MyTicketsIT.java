package mesa.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import mesa.MesaTest;
import mesa.Visitor;
import mesa.browser.InBrowser;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@MesaTest(backgroundJobs = false)
@InBrowser
class MyTicketsIT {

    @LocalServerPort
    private int port;

    @Test
    void theListFollowsWhatIsTypedAndEnterLeadsToTheTicket(Page page) {
        var coffee = open("Sin café en el piso 4");
        var network = open("Sin conexión en el piso 5");
        logIn(page);

        page.navigate("/tickets");
        page.locator("#q").pressSequentially("conexion");
        assertThat(page.locator("#found")).containsText(network);
        assertThat(page.locator("#found")).not().containsText(coffee);
        assertThat(page).hasURL(Pattern.compile(".*[?&]q=conexion.*"));

        page.locator("#q").fill(coffee.toLowerCase());
        assertThat(page.locator("#found")).containsText("Sin café");
        page.locator("#q").press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/tickets/" + coffee + "$"));
    }

    @Test
    void themeAndLanguageAreChosenInTheMenuAndRemembered(Page page) {
        logIn(page);
        page.locator("details.menu summary").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("oscura"))
                .click();
        assertThat(page.locator("html")).hasAttribute("data-bs-theme", "dark");

        page.locator("details.menu summary").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("English"))
                .click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        page.navigate("/help");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator("html")).hasAttribute("data-bs-theme", "dark");

        page.locator("details.menu summary").click();
        page.keyboard().press("Escape");
        assertThat(page.locator("details.menu .menu-sheet")).isHidden();
        assertThat(page.locator("details.menu summary")).isFocused();
    }

    private static void logIn(Page page) {
        page.navigate("/login");
        page.locator("#username").fill("beto");
        page.locator("#password").fill("mesa-demo");
        page.locator("form[action$='/login'] button").click();
        assertThat(page.locator("details.menu")).isVisible();
    }

    private String open(String subject) {
        var answer = Visitor.program(port, "beto").post("/api/v1/tickets", """
                {"type":"INCIDENT","subject":"%s","description":"Desde hoy.","service":"conectividad","urgency":"HIGH"}""".formatted(subject));
        return JsonPath.read(answer.body(), "$.number");
    }
}
