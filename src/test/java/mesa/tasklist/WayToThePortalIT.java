package mesa.tasklist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static mesa.browser.Accessibility.assertAccessible;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import mesa.MesaTest;
import mesa.browser.InBrowser;
import mesa.intake.mail.Mail;
import mesa.intake.mail.MailIntake;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@MesaTest
@InBrowser
class WayToThePortalIT {

    @LocalServerPort
    private int port;

    @Autowired
    private TaskService tasks;

    @Autowired
    private MailIntake intake;

    private OpenedTickets opened;

    @BeforeEach
    void aDesk() {
        opened = new OpenedTickets(port, tasks);
    }

    @Test
    void aTechnicianGoesFromTasklistToTheTicketsPageAndBackToItsTask(Page page) {
        var number = opened.by("ana", "Sin red en el piso 3");
        var luis = Tasklist.of(page, "luis").open(opened.taskOf(number));

        var portal = page.waitForPopup(
                () -> luis.panel().getByText("Ver en el portal").click());

        assertThat(portal).hasURL(Pattern.compile("/tickets/" + number + "$"));
        assertThat(portal.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Sin red en el piso 3");
        portal.getByRole(AriaRole.BUTTON, named("Tomarlo")).click();
        assertThat(portal.locator("#staff-tasks")).containsText("Luis Ángel Domínguez (usted)");
        portal.getByRole(AriaRole.LINK, named("Abrir en Tasklist")).click();

        assertThat(portal.locator(".task-card .mesa-heading .mesa-number:visible"))
                .hasText(number);
        assertThat(portal.locator("button.unclaim")).isVisible();
        assertAccessible(page, ".mesa-heading");
    }

    @Test
    void aTechnicianSeesInTasklistThatMailsWaitAndGoesThere(Page page) {
        Mail.from("ofertas@tienda.localhost")
                .about("Una oferta")
                .with("Precedence: bulk")
                .to(intake);
        Tasklist.of(page, "luis");
        var way = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Correos por revisar"));

        assertThat(way.locator(".mesa-waiting")).hasText(Pattern.compile("[1-9][0-9]*"));
        assertAccessible(page, ".mesa-waiting-mails");
        var portal = page.waitForPopup(way::click);

        assertThat(portal).hasURL(Pattern.compile("/quarantine$"));
        assertThat(portal.locator("#rows")).containsText("Una oferta");
    }

    private static Page.GetByRoleOptions named(String label) {
        return new Page.GetByRoleOptions().setName(label).setExact(true);
    }
}
