package mesa.acceptance;

import static mesa.portal.opening.OpeningTicket.number;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import mesa.MesaTest;
import mesa.Visitor;
import mesa.portal.opening.OpeningTicket;
import mesa.ticket.Attachment;
import mesa.ticket.Attachments;
import mesa.ticket.Channel;
import mesa.ticket.Environment;
import mesa.ticket.Environments;
import mesa.ticket.Ticket;
import mesa.ticket.TicketManagement;
import mesa.ticket.TicketNumber;
import mesa.ticket.Urgency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the five desks ask of the pages that open a ticket. */
@MesaTest(backgroundJobs = false)
class OpeningPagesAcceptanceTest {

    private static final String FIREFOX =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";

    @LocalServerPort
    private int port;

    @Autowired
    private TicketManagement tickets;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Environments environments;

    @Test
    void c3_c4_thePortalHelpsToChooseBetweenSomethingBrokenAndSomethingNeeded() {
        var page = OpeningTicket.by("ana", port).page("/tickets/new");

        assertThat(page)
                .containsSubsequence(
                        "Algo está dañado o falla",
                        "Por ejemplo:",
                        "No tengo internet",
                        "Necesito algo: información, cuentas, servicios, equipo",
                        "Por ejemplo:",
                        "Una cuenta para alguien que acaba de llegar");
    }

    @ParameterizedTest
    @CsvSource({"INCIDENT, INC-", "REQUEST, REQ-", "QUESTION, QUE-", "IMPROVEMENT, IMP-"})
    void a1_c3_c4_e1_whatWasChosenIsWhatIsOpened(String type, String letters) {
        var opened = OpeningTicket.by("ana", port).chose(type, "correo", "-").sendLastPage("Correo", "Algo", "LOW");

        assertThat(number(opened)).startsWith(letters);
    }

    @Test
    void c5_theFiveUrgenciesAreShownWithTheirMeanings() {
        var page = OpeningTicket.by("ana", port).reportsTheNetwork().details();

        assertThat(page)
                .containsSubsequence(
                        "Muy urgente", "Detiene mi trabajo o las metas de mi área desde hoy",
                        "Alta", "Puedo seguir trabajando algunos días",
                        "Mediana", "No me afecta de manera importante a corto plazo",
                        "Baja", "No me afecta a mediano plazo",
                        "Muy baja", "No me afecta a largo plazo");
    }

    @ParameterizedTest
    @EnumSource(Urgency.class)
    void c5_theChosenUrgencyIsTheTickets(Urgency urgency) {
        var opened = OpeningTicket.by("ana", port)
                .reportsTheNetwork()
                .sendLastPage("Sin red", "Desde las nueve", urgency.name());

        assertThat(ticket(opened).urgency()).isEqualTo(urgency);
    }

    @Test
    void e5_aTicketComesByTheWebOrByPhoneAndSaysSo() {
        var onTheWeb =
                OpeningTicket.by("ana", port).reportsTheNetwork().sendLastPage("Sin red", "Desde las nueve", "HIGH");
        var byPhone = Visitor.program(port, "luis").post("/api/v1/tickets", """
                {"type":"INCIDENT","subject":"Sin red","description":"Lo dice por teléfono.","service":"conectividad",
                 "urgency":"HIGH","channel":"PHONE","requester":{"email":"ana@finanzas.localhost"}}""");

        assertThat(ticket(onTheWeb).channel()).isEqualTo(Channel.PORTAL);
        assertThat(byPhone.statusCode()).isEqualTo(201);
        assertThat(byPhone.body()).contains("\"channel\":\"PHONE\"");
    }

    @Test
    void c11_aDetailedTextAndFilesAreKept() {
        var ana = OpeningTicket.by("ana", port).reportsTheNetwork();
        ana.pick("bitácora.txt", "10:32 sin enlace".getBytes(StandardCharsets.UTF_8));
        var text = "Primero se puso lenta.\n\nDespués, nada. " + "Y así todo el día. ".repeat(500);

        var ticket = ticket(ana.sendLastPage("Sin red", text, "HIGH"));

        assertThat(ticket.description()).isEqualTo(text.strip());
        assertThat(attachments.of(ticket.number(), false))
                .extracting(Attachment::fileName)
                .containsExactly("bitácora.txt");
    }

    @Test
    void e13_aKeyUserRegistersForSomebodyOfTheirOrganisation() {
        var carla = OpeningTicket.by("carla", port);
        carla.send("/tickets/new", Map.of("type", "INCIDENT"));
        carla.send("/tickets/new/whom", Map.of("whom", "other"));
        carla.send("/tickets/new/person", Map.of("email", "ana@finanzas.localhost"));
        carla.send("/tickets/new/service", Map.of("service", "correo"));
        carla.send("/tickets/new/category", Map.of("category", "-"));

        var ticket = ticket(carla.sendLastPage("Sin correo", "A Ana no le llega nada", "HIGH"));

        assertThat(ticket.requester().email()).isEqualTo("ana@finanzas.localhost");
        assertThat(ticket.requester().name()).isEqualTo("Ana Beltrán Núñez");
    }

    @Test
    void e20_whatTheServiceNeedsToKnowIsAskedAndComesWithTheDescription() {
        var ana = OpeningTicket.by("ana", port).chose("INCIDENT", "sitios-web", "caida");
        assertThat(ana.details()).contains("(URL)", "paso por paso");
        var words = ana.lastPageWith("El portal no abre", "Sale en blanco.", "HIGH");
        words.put("ask.url", "https://portal.example/inicio");
        words.put("ask.steps", "1. Abrir\n2. Entrar");

        var ticket = ticket(ana.browser().post("/tickets/new/details", words));

        assertThat(ticket.description())
                .startsWith("Sale en blanco.\n\n")
                .contains("(URL) de la página? https://portal.example/inicio\n")
                .endsWith("paso por paso?\n1. Abrir\n2. Entrar");
    }

    @Test
    void e21_browserSystemPageAndVersionAreCollectedByTheSystemAndShown() {
        var ana = OpeningTicket.by("ana", port);
        ana.browser().with("User-Agent", FIREFOX);
        ana.page("/tickets/new?type=INCIDENT&service=nomina&page=https://nomina.example/recibos&version=3.4.1");
        ana.send("/tickets/new/category", Map.of("category", "-"));

        assertThat(ana.details())
                .containsSubsequence(
                        "Esto también se registra",
                        "Firefox 140",
                        "Windows",
                        "https://nomina.example/recibos",
                        "3.4.1");
        var ticket = ticket(ana.sendLastPage("Recibo", "Sale en blanco", "LOW"));

        assertThat(environments.of(ticket.number()))
                .get()
                .extracting(Environment::browser, Environment::page, Environment::version)
                .containsExactly("Firefox 140", "https://nomina.example/recibos", "3.4.1");
    }

    private Ticket ticket(HttpResponse<String> opened) {
        return TicketNumber.parse(number(opened)).flatMap(tickets::find).orElseThrow();
    }
}
