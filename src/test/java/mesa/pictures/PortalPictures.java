package mesa.pictures;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.util.Map;
import mesa.MesaTest;
import mesa.browser.InBrowser;
import mesa.browser.Windows;
import mesa.incident.DeskWalk;
import mesa.intake.mail.Mail;
import mesa.intake.mail.MailIntake;
import mesa.ticket.Drafts;
import mesa.ticket.Impact;
import mesa.ticket.TicketNumber;
import mesa.ticket.Urgency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a requester sees of the desk, and what its own people see in the same portal. */
@MesaTest
@InBrowser
class PortalPictures {

    private static TicketNumber atWork;

    @Autowired
    private ApplicationContext desk;

    @BeforeEach
    void ticketsInSeveralStates() {
        if (atWork != null) {
            return;
        }
        atWork = ticketAtWork();
        var asked = walk("ana", "La firma electrónica no reconoce mi certificado", "firma-electronica");
        asked.ask(asked.open(), "luis");
        var solved = walk("ana", "La impresora del tercer piso atasca el papel", "impresion");
        solved.resolve(solved.open(), "luis");
        walk("beto", "Sin red en el laboratorio de cómputo 2", "conectividad").open();
        walk("beto", "El sitio de inscripciones tarda en responder", "sitios-web")
                .open();
        walk("ana", "No llegan los mensajes con archivos grandes", "correo").open();
        mailsToLookAt();
    }

    private void mailsToLookAt() {
        receive(Mail.from("Boletín TI <boletin@novedades.localhost>")
                .about("Novedades de la semana")
                .with("List-Id: <boletin.novedades.localhost>")
                .with("Precedence: list")
                .saying("Cinco formas de cuidar sus contraseñas, y el calendario de cursos de diciembre."));
        receive(
                Mail.from("Jorge Salas <jorge.salas@obras.localhost>")
                        .about("Respuesta automática: Junta del lunes")
                        .saying(
                                "Estaré fuera de la oficina hasta el jueves. Para asuntos urgentes llame a la extensión 2310."));
        receive(Mail.from("soporte@mesa.localhost")
                .about("Urgente: confirme su cuenta")
                .saying("Su buzón está por vencer. Confirme su contraseña hoy mismo para no perder sus mensajes."));
    }

    private void receive(Mail mail) {
        mail.with("To: soporte@mesa.localhost").to(desk.getBean(MailIntake.class));
    }

    private TicketNumber ticketAtWork() {
        var walk = walk("ana", "No puedo timbrar la nómina de noviembre", "nomina")
                .urgent(Urgency.VERY_HIGH, Impact.MEDIUM);
        var number = walk.open();
        walk.ask(number, "luis");
        walk.say(number, "ana", "La 3.2, y pasa también en el equipo de mi compañera.");
        walk.escalate(number, "luis");
        walk.claim(number, "marta");
        walk.say(number, "marta", "Ya lo estoy revisando con el área que emite los timbres. Le aviso hoy mismo.");
        return number;
    }

    private DeskWalk walk(String person, String subject, String service) {
        return new DeskWalk(desk)
                .by(person)
                .describedAs(
                        subject, "Ocurre desde esta mañana y a varias personas de la oficina. Ya reinicié el equipo.")
                .about(service);
    }

    @Test
    void home(Windows windows) throws IOException {
        keep("portal-home", logIn(windows.open(wide()), "ana", "/"));
    }

    @Test
    void openingATicket(Windows windows) throws IOException {
        var ana = new DeskWalk(desk).person("ana").id();
        desk.getBean(Drafts.class).save(ana, "new-ticket", Map.of("key", "picture", "type", "INCIDENT"));
        var page = logIn(windows.open(wide()), "ana", "/tickets/new/service");
        page.locator("#q").pressSequentially("no tengo internet");
        page.locator("#matches .pick").first().waitFor();

        keep("portal-opening", page);
    }

    @Test
    void ticket(Windows windows) throws IOException {
        var high = wide().setViewportSize(1366, 1250);
        var page = logIn(windows.open(high), "ana", "/tickets/" + atWork);
        page.locator(".diagram-flag:visible").first().waitFor();

        keep("portal-ticket", page);
    }

    @Test
    void ticketOnThePhone(Windows windows) throws IOException {
        var phone = new Browser.NewContextOptions()
                .setLocale("es-MX")
                .setViewportSize(390, 844)
                .setDeviceScaleFactor(1.5);

        keep("portal-ticket-phone", logIn(windows.open(phone), "ana", "/tickets/" + atWork));
    }

    @Test
    void allTickets(Windows windows) throws IOException {
        keep("portal-all-tickets", logIn(windows.open(wide()), "luis", "/tickets/all"));
    }

    @Test
    void mailToLookAt(Windows windows) throws IOException {
        keep("portal-mail-to-look-at", logIn(windows.open(wide().setViewportSize(1366, 780)), "luis", "/quarantine"));
    }

    private static Browser.NewContextOptions wide() {
        return new Browser.NewContextOptions().setLocale("es-MX").setViewportSize(1366, 900);
    }

    private static Page logIn(Page page, String person, String destination) {
        page.navigate("/login");
        page.fill("#username", person);
        page.fill("#password", "mesa-demo");
        page.locator("main form button").first().click();
        page.waitForURL(address -> !address.endsWith("/login"));
        page.navigate(destination);
        return page;
    }

    private static void keep(String name, Page page) throws IOException {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        Picture.keep(name, page.screenshot());
    }
}
