package mesa.tasklist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static mesa.browser.Accessibility.assertAccessible;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import mesa.MesaTest;
import mesa.Visitor;
import mesa.browser.InBrowser;
import mesa.browser.Windows;
import mesa.directory.Directory;
import mesa.ticket.Channel;
import mesa.ticket.Ticket;
import mesa.ticket.TicketManagement;
import mesa.ticket.TicketNumber;
import mesa.ticket.TicketStatus;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@MesaTest
@InBrowser
class PhoneCallIT {

    @LocalServerPort
    private int port;

    @Autowired
    private TaskService tasks;

    @Autowired
    private TicketManagement tickets;

    @Autowired
    private Directory directory;

    private OpenedTickets opened;

    @BeforeEach
    void theDeskIsOpen() {
        opened = new OpenedTickets(port, tasks);
        Visitor.program(port, "luis").delete("/api/v1/drafts/phone-call");
    }

    @Test
    void a7_theDesksOwnNumberIsShownAndTheAgentOpensForTheCaller(Page page) {
        var call = answering(page);

        assertThat(call.locator(".mesa-desk")).containsText("55 5555 0100");
        assertThat(call.locator(".mesa-desk")).containsText("2001");
        choose(call, "beltran", "Ana Beltrán Núñez");
        describe(call, "No hay red");
        press(call, "Abrir el ticket");

        var ticket = ticketOn(call);
        assertThat(ticket.channel()).isEqualTo(Channel.PHONE);
        assertThat(ticket.requester().email()).isEqualTo("ana@finanzas.localhost");
        assertThat(ticket.openedAt()).isNotNull();
    }

    @Test
    void a8_aNewCallerIsRegisteredWithNameUnitMailPhoneAndDetail(Page page) {
        var call = answering(page);
        call.getByLabel("¿Quién llama?").fill("Susana San Juan");
        call.getByText("No está en la lista").click();

        assertThat(field(call, "Nombre completo")).hasValue("Susana San Juan");
        field(call, "Área o departamento").fill("Archivo");
        field(call, "Correo electrónico").fill("susana@comala.localhost");
        field(call, "Teléfono").fill("55 1234 5678");
        describe(call, "No imprime el recibo");
        press(call, "Abrir el ticket");

        var requester = ticketOn(call).requester();
        assertThat(requester.name()).isEqualTo("Susana San Juan");
        assertThat(requester.unit()).isEqualTo("Archivo");
        assertThat(requester.phone()).isEqualTo("55 1234 5678");
        assertThat(requester.registered()).isFalse();
        assertThat(directory.personByEmail("susana@comala.localhost")).isPresent();
    }

    @Test
    void a10_theNumberIsLargeAndSpelt(Page page) {
        var call = answering(page);
        choose(call, "ana@fin", "Ana Beltrán Núñez");
        describe(call, "Sin línea");
        press(call, "Abrir el ticket");

        var ticket = ticketOn(call);
        var spelt = String.join(" ", ticket.number().value().replace("-", "").split(""))
                .replaceFirst("^(\\w \\w \\w) ", "$1, ");
        assertThat(call.locator(".mesa-spelt")).containsText(spelt);
    }

    @Test
    void e15_theAgentTakesItAndSolvesItAtOnce(Page page) {
        var tasklist = Tasklist.of(page, "luis");
        var call = startForm(tasklist);
        choose(call, "ana@fin", "Ana Beltrán Núñez");
        describe(call, "Olvidó dónde está el botón");
        press(call, "Abrir el ticket");
        var number = ticketOn(call).number();
        assertThat(call).containsText("Lo atiende Luis Ángel Domínguez");

        call.getByText("Abrir la tarea").click();
        assertThat(tasklist.panel().locator(".mesa-heading")).containsText(number.value());
        tasklist.tab("Formulario");
        tasklist.form()
                .getByText("Resolver", new Locator.GetByTextOptions().setExact(true))
                .click();
        tasklist.form().locator("textarea:visible").first().fill("Se le mostró el botón.");
        tasklist.form()
                .locator("xpath=//label[contains(., 'causa') and not(.//input[@type='radio'])]")
                .first()
                .click();
        tasklist.button("Completar").click();

        page.waitForCondition(() -> tickets.get(number).status() == TicketStatus.RESOLVED);
    }

    @Test
    void theTicketIsLeftToTheTeam(Page page) {
        var call = answering(page);
        choose(call, "ana@fin", "Ana Beltrán Núñez");
        describe(call, "Para quien pueda");
        call.getByLabel("Lo atiendo yo ahora").uncheck();
        press(call, "Abrir el ticket");

        var ticket = ticketOn(call);
        assertThat(call).containsText("Lo recibe el equipo Mesa de Ayuda");
        assertThat(ticket.assignee()).isNull();
        assertThat(ticket.status()).isEqualTo(TicketStatus.NEW);
    }

    @Test
    void anOpenTicketOfTheCallerIsShownSoThatNoneIsOpenedTwice(Page page) {
        var number = opened.by("beto", "Ya lo había reportado");
        var call = answering(page);

        choose(call, "cardenas", "Alberto Cárdenas Peña");

        assertThat(call.locator(".mesa-already")).containsText(number);
        call.locator(".mesa-already button")
                .filter(new Locator.FilterOptions().setHasText(number))
                .click();
        assertThat(page.locator("dialog[open]")).containsText("Ya lo había reportado");
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndAllStaysTyped(Page page) {
        var call = answering(page);
        call.getByLabel("¿Quién llama?").fill("Sin correo");
        call.getByText("No está en la lista").click();
        field(call, "Correo electrónico").fill("esto no es un correo");
        describe(call, "Un asunto");
        field(call, "Urgencia").selectOption("");

        press(call, "Abrir el ticket");
        assertThat(problemAt(call, "Urgencia")).hasText("Falta este dato.");
        field(call, "Urgencia").selectOption("HIGH");
        press(call, "Abrir el ticket");

        assertThat(problemAt(call, "Correo electrónico"))
                .containsText(Pattern.compile("correo", Pattern.CASE_INSENSITIVE));
        assertThat(field(call, "Correo electrónico")).hasAttribute("aria-invalid", "true");
        assertThat(field(call, "Asunto")).hasValue("Un asunto");
        assertThat(call.locator(".mesa-big")).hasCount(0);
    }

    @Test
    void aLostConnectionOpensTheTicketOnceAllTheSame(Page page) {
        var call = answering(page);
        choose(call, "ana@fin", "Ana Beltrán Núñez");
        describe(call, "Se fue la conexión " + System.nanoTime());
        page.route("**/api/v1/tickets", route -> {
            route.fetch();
            route.abort();
        });
        press(call, "Abrir el ticket");
        assertThat(call).containsText("No hay conexión");
        page.unroute("**/api/v1/tickets");
        var subject = field(call, "Asunto").inputValue();
        press(call, "Abrir el ticket");

        var ticket = ticketOn(call);
        assertThat(ticket.subject()).isEqualTo(subject);
        var found = Visitor.program(port, "luis")
                .get("/api/v1/tickets?requester=" + ticket.requester().personId());
        assertThat(found.body().split(Pattern.quote(subject), -1)).hasSize(2);
    }

    @Test
    void aClosedWindowKeepsWhatWasTyped(Page page) {
        var tasklist = Tasklist.of(page, "luis");
        describe(startForm(tasklist), "A medio escribir");
        page.reload();

        assertThat(field(page.locator(".mesa-phone"), "Asunto")).hasValue("A medio escribir");
    }

    @Test
    void theCallIsOneClickAwayAndTheOpenTaskStaysOpen(Page page) {
        var number = opened.by("ana", "Un caso abierto");
        var tasklist = Tasklist.of(page, "luis").open(opened.taskOf(number));

        page.getByText("Registrar llamada").click();
        assertThat(page.locator(".mesa-phone .mesa-desk")).isVisible();
        tasklist.button("Cerrar").click();

        assertThat(page.locator(".mesa-phone")).hasCount(0);
        assertThat(tasklist.panel().locator(".mesa-heading")).containsText(number);
    }

    @Test
    void everyoneCanUseTheForm(Page page) {
        var call = answering(page);
        assertAccessible(page, ".mesa-phone");

        press(call, "Abrir el ticket");
        assertAccessible(page, ".mesa-phone");
    }

    @Test
    void itSpeaksEnglishToo(Windows windows) {
        var page = windows.open("en-GB");
        Tasklist.of(page, "luis");
        page.navigate("/camunda/app/tasklist/default/#/?processStart=RegisterPhoneCall");
        var call = page.locator(".mesa-phone");

        assertThat(call).containsText("The desk’s phone");
        assertThat(field(call, "Urgency").locator("option")).hasCount(6);
        assertThat(field(call, "Urgency")).containsText(Pattern.compile("Very urgent|Very high"));
    }

    private static Locator answering(Page page) {
        return startForm(Tasklist.of(page, "luis"));
    }

    private static Locator startForm(Tasklist tasklist) {
        tasklist.page().getByText("Iniciar proceso").first().click();
        tasklist.page()
                .locator(".processes a")
                .getByText("Registrar una llamada")
                .click();
        var call = tasklist.page().locator(".mesa-phone");
        call.locator(".mesa-desk").waitFor();
        return call;
    }

    private static void choose(Locator call, String typed, String person) {
        call.getByLabel("¿Quién llama?").fill(typed);
        call.locator("[role=option]")
                .filter(new Locator.FilterOptions().setHasText(person))
                .click();
        assertThat(call.locator(".mesa-facts")).containsText(person);
    }

    private static void describe(Locator call, String subject) {
        field(call, "Asunto").fill(subject);
        field(call, "Detalle").fill("Lo contó por teléfono.");
        field(call, "Servicio").fill("conectividad");
        field(call, "Urgencia").selectOption("MEDIUM");
    }

    private static Locator field(Locator call, String label) {
        return call.getByLabel(Pattern.compile("^" + label));
    }

    private static Locator problemAt(Locator call, String label) {
        return call.locator(".mesa-field")
                .filter(new Locator.FilterOptions().setHasText(label))
                .locator(".mesa-problem");
    }

    private static void press(Locator call, String button) {
        call.getByText(button, new Locator.GetByTextOptions().setExact(true)).click();
    }

    private Ticket ticketOn(Locator call) {
        var number = call.locator(".mesa-big").textContent();
        return tickets.get(TicketNumber.parse(number).orElseThrow());
    }
}
