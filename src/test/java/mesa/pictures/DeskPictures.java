package mesa.pictures;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import mesa.MesaTest;
import mesa.browser.InBrowser;
import mesa.browser.Windows;
import mesa.directory.Directory;
import mesa.intake.Intake;
import mesa.intake.OpenTicket;
import mesa.ticket.Actor;
import mesa.ticket.Channel;
import mesa.ticket.Impact;
import mesa.ticket.Ticket;
import mesa.ticket.TicketType;
import mesa.ticket.Urgency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the desk's people see, with tickets in it. */
@MesaTest
@InBrowser
class DeskPictures {

    private static boolean filled;

    @Autowired
    private Intake intake;

    @Autowired
    private Directory directory;

    @BeforeEach
    void openTickets() {
        if (filled) {
            return;
        }
        filled = true;
        open("ana", "No puedo timbrar la nómina de noviembre", "nomina", Urgency.VERY_HIGH, Impact.HIGH);
        open("beto", "El correo institucional rechaza archivos adjuntos", "correo", Urgency.HIGH, Impact.MEDIUM);
        open("ana", "La impresora del tercer piso atasca el papel", "impresion", Urgency.MEDIUM, Impact.MEDIUM);
        open("beto", "Sin red en el laboratorio de cómputo 2", "conectividad", Urgency.VERY_HIGH, Impact.MEDIUM);
        open("ana", "La firma electrónica no reconoce mi certificado", "firma-electronica", Urgency.HIGH, null);
        open("beto", "El sitio de inscripciones tarda en responder", "sitios-web", Urgency.LOW, Impact.LOW);
    }

    private Ticket open(String person, String subject, String service, Urgency urgency, Impact impact) {
        var requester = directory.personByUsername(person).orElseThrow();
        return intake.open(new OpenTicket(
                TicketType.INCIDENT,
                subject,
                "Ocurre desde esta mañana y a varias personas de la oficina. Ya se reinició el equipo.",
                service,
                null,
                Channel.REST,
                null,
                urgency,
                impact,
                Actor.person(requester.id(), requester.name()),
                null));
    }

    @Test
    void tasklist(Windows windows) throws IOException {
        var page = logIn(windows, "luis", "/camunda/app/tasklist/default/");
        page.locator(".task-filter h4 a").getByText("Más urgentes primero").click();
        page.locator(".tasks-list .mesa-number").first().click();
        page.locator(".mesa-heading").waitFor();

        keep("tasklist", page);
    }

    @Test
    void phoneCall(Windows windows) throws IOException {
        var page = logIn(windows, "luis", "/camunda/app/tasklist/default/");
        page.getByText("Iniciar proceso").first().click();
        page.locator(".processes a").getByText("Registrar una llamada").click();
        var call = page.locator(".mesa-phone");
        call.getByLabel("¿Quién llama?").fill("alberto");
        call.locator("[role=option]").first().click();
        call.getByLabel("Asunto").fill("No se escucha el teléfono de la recepción");

        keep("phone-call", page);
    }

    @Test
    void cockpit(Windows windows) throws IOException {
        var page = logIn(windows, "rosa", "/camunda/app/cockpit/default/#/processes");
        page.locator("a[href*='process-definition']").first().click();
        assertThat(page.locator(".djs-container").first()).isVisible();

        keep("cockpit", page);
    }

    @Test
    void mailbox(Windows windows) throws IOException {
        var page = window(windows);
        page.navigate("/mailbox");

        keep("mailbox", page);
    }

    private static Page logIn(Windows windows, String person, String destination) {
        var page = window(windows);
        page.navigate("/login");
        page.fill("#username", person);
        page.fill("#password", "mesa-demo");
        page.locator("button[type=submit]").click();
        page.waitForURL(address -> !address.endsWith("/login"));
        page.navigate(destination);
        return page;
    }

    private static Page window(Windows windows) {
        return windows.open(new Browser.NewContextOptions().setLocale("es-MX").setViewportSize(1366, 800));
    }

    private static void keep(String name, Page page) throws IOException {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        Locator spinners = page.locator(".loader:visible, .glyphicon-refresh.animate-spin:visible");
        assertThat(spinners).hasCount(0);
        Picture.keep(name, page.screenshot());
    }
}
