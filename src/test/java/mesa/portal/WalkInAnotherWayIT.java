package mesa.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.Base64;
import mesa.MesaTest;
import mesa.browser.InBrowser;
import mesa.browser.Windows;
import mesa.incident.DeskWalk;
import mesa.ticket.Attachments;
import mesa.ticket.Drafts;
import mesa.ticket.TicketNumber;
import mesa.ticket.TicketStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The requester's part of an incident, from the log-in to the approval, without a mouse and without a script. */
@MesaTest(backgroundJobs = false)
@InBrowser
class WalkInAnotherWayIT {

    private static final byte[] SCREENSHOT = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private static final int MOST_TABS = 90;

    @Autowired
    private ApplicationContext desk;

    private DeskWalk walk;

    @BeforeEach
    void anaHasNothingBegun() {
        walk = new DeskWalk(desk);
        desk.getBean(Drafts.class).discard(walk.person("ana").id(), "new-ticket");
    }

    @Test
    void theWholeWalkWorksByKeyboardAlone(Page page) {
        page.navigate("/login");
        type(page, page.locator("#username"), "ana");
        type(page, page.locator("#password"), "mesa-demo");
        page.keyboard().press("Enter");
        var number = reportByKeyboard(page);

        walk.ask(number, "luis");
        page.reload();
        type(page, page.getByLabel("Su respuesta"), "La 3.2");
        go(page, button(page, "Enviar"), "Enter");
        assertThat(page.getByText("Gracias. Recibimos su mensaje")).isVisible();

        walk.resolve(number, "luis");
        page.reload();
        type(page, page.getByLabel("Comentario"), "No abre");
        go(page, button(page, "Todavía falla"), "Space");
        assertThat(page.getByText("Volvemos a trabajar en su ticket")).isVisible();

        walk.resolve(number, "luis");
        page.reload();
        type(page, page.getByLabel("Comentario"), "Gracias");
        go(page, button(page, "Aprobar"), "Enter");
        go(page, button(page, "Sí, aprobar"), "Enter");
        assertThat(page.locator("#standing .status-chip")).containsText("Cerrado");
        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.CLOSED);
    }

    private static TicketNumber reportByKeyboard(Page page) {
        go(page, page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Reportar una falla")), "Enter");
        type(page, page.getByLabel("Dígalo con sus palabras"), "nómina");
        go(page, page.locator("#matches .pick").first(), "Enter");
        go(page, page.locator(".pick").last(), "Enter");
        type(page, page.getByLabel("En pocas palabras"), "No abre la nómina");
        type(page, page.getByLabel("Con detalle"), "Sale el error 500 al entrar.");
        go(page, page.locator("#urgency-VERY_HIGH"), "ArrowDown");
        assertThat(page.locator("#urgency-HIGH")).isChecked();
        go(page, button(page, "Abrir el ticket"), "Enter");
        var number = page.locator(".done-number").textContent().strip();
        go(page, page.getByText("Ver en qué va"), "Enter");
        page.waitForURL("**/tickets/" + number);
        return new TicketNumber(number);
    }

    @Test
    void whoHasNoScriptOpensReadsAnswersAndApproves(Windows windows) {
        var page = windows.open(new NewContextOptions().setLocale("es-MX").setJavaScriptEnabled(false));
        new RequesterSteps(page).logIn("ana");
        var number = reportWithoutScript(page);
        assertThat(desk.getBean(Attachments.class).of(number, false)).hasSize(1);
        assertThat(page.locator("main")).containsText("Sale el error 500 al entrar.");
        assertThat(page.locator(".diagram-where")).containsText("Clasificar incidente");
        assertThat(page.locator(".diagram-drawing").first()).isHidden();

        walk.ask(number, "luis");
        page.reload();
        page.getByLabel("Su respuesta").fill("La 3.2");
        button(page, "Enviar").press("Enter");
        assertThat(page.getByText("Gracias. Recibimos su mensaje")).isVisible();

        walk.resolve(number, "luis");
        page.reload();
        page.getByLabel("Comentario").fill("Gracias");
        button(page, "Aprobar").press("Enter");
        button(page, "Sí, aprobar").press("Enter");
        assertThat(page.locator("#standing .status-chip")).containsText("Cerrado");
        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.CLOSED);
    }

    private static TicketNumber reportWithoutScript(Page page) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Reportar una falla"))
                .click();
        page.getByLabel("Dígalo con sus palabras").fill("nómina");
        button(page, "Buscar").click();
        page.locator("#matches .pick").first().click();
        page.locator(".pick").last().click();
        page.getByLabel("En pocas palabras").fill("No abre la nómina");
        page.getByLabel("Con detalle").fill("Sale el error 500 al entrar.");
        page.locator("#urgency-HIGH").check();
        page.locator("input[type=file]").setInputFiles(new FilePayload("pantalla.png", "image/png", SCREENSHOT));
        button(page, "Abrir el ticket").click();
        var number = page.locator(".done-number").textContent().strip();
        page.getByText("Ver en qué va").click();
        return new TicketNumber(number);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void type(Page page, Locator field, String words) {
        reach(page, field);
        page.keyboard().type(words);
    }

    private static void go(Page page, Locator target, String key) {
        reach(page, target);
        page.keyboard().press(key);
    }

    /** Tabs on until the target has the focus. */
    private static void reach(Page page, Locator target) {
        target.waitFor();
        for (var tabs = 0; tabs < MOST_TABS && !hasFocus(target); tabs++) {
            page.keyboard().press("Tab");
        }
        assertThat(target).isFocused();
    }

    private static boolean hasFocus(Locator target) {
        return (Boolean) target.evaluate("element => element === document.activeElement");
    }
}
