package mesa.tasklist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static mesa.browser.Accessibility.assertAccessible;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import mesa.MesaTest;
import mesa.browser.InBrowser;
import mesa.intake.mail.Mail;
import mesa.intake.mail.MailIntake;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A technician decides in Tasklist whether somebody's answer by mail belongs to the ticket. */
@MesaTest
@InBrowser
class HeldRepliesInTasklistIT {

    private static final String NEIGHBOUR = "vecina@pueblo.localhost";

    @LocalServerPort
    private int port;

    @Autowired
    private TaskService tasks;

    @Autowired
    private MailIntake intake;

    private OpenedTickets opened;
    private String number;

    @BeforeEach
    void aNeighbourAnswersToAnasTicket() {
        opened = new OpenedTickets(port, tasks);
        number = opened.by("ana", "Sin red en el piso 3");
        answer("Nosotros tampoco tenemos red.");
    }

    @Test
    void whatIsAcceptedGoesIntoTheConversation(Page page) {
        var panel = Tasklist.of(page, "luis").open(opened.taskOf(number)).panel();

        var held = panel.locator(".mesa-held");
        assertThat(held).containsText("Una respuesta de " + NEIGHBOUR + " espera su decisión");
        assertThat(held).containsText("Nosotros tampoco tenemos red.");
        assertAccessible(page, ".mesa-held");
        page.getByRole(AriaRole.BUTTON, named("Aceptarla en el ticket")).click();

        assertThat(held).hasCount(0);
        assertThat(panel.locator(".mesa-message").filter(containing("Nosotros tampoco")))
                .isVisible();
        assertThat(panel).containsText("La respuesta ya está en la conversación.");
    }

    @Test
    void whatIsNotAcceptedIsNotedAndTheNextOneAppearsByItself(Page page) {
        var panel = Tasklist.of(page, "luis").open(opened.taskOf(number)).panel();
        page.getByRole(AriaRole.BUTTON, named("No aceptarla")).click();

        assertThat(panel.locator(".mesa-held")).hasCount(0);
        assertThat(panel).containsText("No se aceptó el correo de " + NEIGHBOUR);

        answer("¿Ya hay red?");
        assertThat(panel.locator(".mesa-held"))
                .containsText("¿Ya hay red?", new ContainsTextOptions().setTimeout(40_000));
    }

    private void answer(String text) {
        Mail.from(NEIGHBOUR).about("RE: [" + number + "]").saying(text).to(intake);
    }

    private static Page.GetByRoleOptions named(String label) {
        return new Page.GetByRoleOptions().setName(label).setExact(true);
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
