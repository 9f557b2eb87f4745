package mesa.portal.staff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import mesa.MesaTest;
import mesa.Visitor;
import mesa.incident.DeskWalk;
import mesa.ticket.TicketNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@MesaTest(backgroundJobs = false)
class AllTicketsTest {

    private static final Pattern NUMBER = Pattern.compile(">(INC-[0-9]+)</a");
    private static final Pattern MORE = Pattern.compile("id=\"more-link\"[^>]* href=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext desk;

    private DeskWalk walk;
    private String word;

    @BeforeEach
    void aWordThatOnlyTheseTicketsHold() {
        walk = new DeskWalk(desk);
        word = "w" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"luis", "marta", "ivan", "rosa", "olga", "admin"})
    void theDesksOwnPeopleSeeEveryTicketWithNumberAndStatusFirst(String person) {
        var number = open("ana", "conectividad", "Sin red");

        var page = page(person, "status=open&q=" + word);

        assertThat(page)
                .containsSubsequence(
                        ">Número<",
                        ">Estado<",
                        number.value() + "</a",
                        "data-status=\"NEW\"",
                        ">Nuevo<",
                        "Sin red " + word)
                .contains("Conectividad (voz, datos e Internet)", "Ana Beltrán Núñez", "Secretaría de Finanzas")
                .contains("Mesa de Ayuda", "Sin asignar", "hoy, ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana", "beto", "carla"})
    void forAnybodyElseThereIsNoSuchPage(String person) {
        var answer = Visitor.loggedIn(port, person).get("/tickets/all?status=open");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("INC-");
    }

    @Test
    void strangersAreAskedToLogIn() {
        var answer = Visitor.at(port).get("/tickets/all?status=open");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login");
    }

    @Test
    void whoSaysNothingMeansTheOpenOnes() {
        var answer = Visitor.loggedIn(port, "luis").get("/tickets/all");

        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/tickets/all?status=open");
    }

    @Test
    void whatIsOverIsNotAmongTheOpenOnes() {
        var open = open("ana", "conectividad", "Sin red");
        var over = open("ana", "conectividad", "Sin red");
        walk.withdraw(over);

        assertThat(listed("luis", "status=open")).containsExactly(open);
        assertThat(listed("luis", "status=cancelled")).containsExactly(over);
        assertThat(listed("luis", "status=")).containsExactly(over, open);
    }

    @Test
    void ticketsAreFoundByWhatTheyAre() {
        var ofAna = open("ana", "conectividad", "Sin red");
        var ofBeto = open("beto", "nomina", "Sin recibo");
        walk.escalate(ofAna, "luis");

        assertThat(listed("luis", "status=&service=nomina")).containsExactly(ofBeto);
        assertThat(listed("luis", "status=&organisation=finanzas")).containsExactly(ofAna);
        assertThat(listed("luis", "status=&team=redes")).containsExactly(ofAna);
        assertThat(listed("luis", "status=&team=mine")).containsExactly(ofBeto);
        assertThat(listed("marta", "status=&team=mine")).containsExactly(ofAna);
        assertThat(listed("luis", "status=&level=2")).containsExactly(ofAna);
        assertThat(listed("luis", "status=&type=incident&priority=moderate"))
                .isEqualTo(listed("luis", "status=open&priority=moderate"));
        assertThat(listed("luis", "status=&type=request")).isEmpty();
    }

    @Test
    void ticketsAreFoundByWhoWorksOnThem() {
        var taken = open("ana", "conectividad", "Sin red");
        var free = open("ana", "conectividad", "Sin red");
        walk.claim(taken, "luis");

        assertThat(listed("luis", "status=open&assignee=me")).containsExactly(taken);
        assertThat(listed("lucia", "status=open&assignee=me")).isEmpty();
        assertThat(listed("lucia", "status=open&assignee=nobody")).containsExactly(free);
        assertThat(listed("lucia", "status=open&assignee=" + walk.person("luis").id()))
                .containsExactly(taken);
        assertThat(page("lucia", "status=open&q=" + word)).contains("Luis Ángel Domínguez");
    }

    @Test
    void whatWaitsForTheRequesterIsTold() {
        var asked = open("ana", "conectividad", "Sin red");
        open("ana", "conectividad", "Sin red");
        walk.ask(asked, "luis");

        assertThat(listed("luis", "status=waiting-requester")).containsExactly(asked);
        assertThat(listed("luis", "status=waiting-supplier")).isEmpty();
        assertThat(page("luis", "status=waiting&q=" + word)).contains("respuesta del solicitante");
    }

    @Test
    void aNumberIsFoundHoweverItIsTyped() {
        var number = open("ana", "conectividad", "Sin red");

        for (var typed : List.of(
                "inc " + number.value().substring(4), "#" + number.value().substring(4))) {
            assertThat(numbers(page("luis", "status=open&q=" + encoded(typed)))).containsExactly(number);
        }
    }

    @Test
    void aLongListGoesOnWhereItEndedAndKeepsItsFilters() {
        var opened = new ArrayList<TicketNumber>();
        for (var i = 0; i < 27; i++) opened.add(0, open("ana", "conectividad", "Hoja"));

        var first = page("luis", "status=open&team=mine&q=" + word);
        var more = MORE.matcher(first);
        assertThat(more.find()).isTrue();
        var address = more.group(1).replace("&amp;", "&");
        var second = Visitor.loggedIn(port, "luis").get(address).body();

        assertThat(address).contains("status=open", "team=mine", "q=" + word);
        assertThat(numbers(first)).isEqualTo(opened.subList(0, 25));
        assertThat(numbers(second)).isEqualTo(opened.subList(25, 27));
        assertThat(second).contains("No hay más tickets.", "Volver a los más recientes");
    }

    @Test
    void onlyManagersAreToldHowManyThereAre() {
        open("ana", "conectividad", "Sin red");

        assertThat(page("rosa", "status=open")).containsPattern("class=\"count\">[1-9][0-9]?\\+?<");
        assertThat(page("luis", "status=open")).doesNotContain("class=\"count\"");
    }

    @Test
    void whoIsInNoTeamIsNotOfferedTheTeamsTickets() {
        assertThat(page("luis", "status=open")).contains(">Míos<", ">De mi equipo<");
        assertThat(page("rosa", "status=open")).doesNotContain(">Míos<", ">De mi equipo<");
        assertThat(listed("rosa", "status=open&team=mine")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=nothing&level=abc&type=%3Cb%3E",
                "status=open&after=%3Cscript%3E&assignee=somebody",
                "status=waiting-nobody&q=%00%27%22%3Cb%3E&priority=CRITICAL",
                "status=open&status=new&q=a&q=b",
                "status=open&level=99999999999"
            })
    void oddAddressesDoNoHarm(String query) {
        var answer = Visitor.loggedIn(port, "luis").get("/tickets/all?" + query);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("<script>").doesNotContain("\"<b>");
    }

    @Test
    void whatPeopleWroteIsShownAsTheyWroteIt() {
        open("ana", "conectividad", "<img src=x onerror=alert(1)>");

        assertThat(page("luis", "status=open&q=" + word)).contains("&lt;img src=x onerror=alert(1)&gt;");
    }

    private TicketNumber open(String person, String service, String subject) {
        var asked = """
                {"type":"INCIDENT","subject":"%s %s","description":"Desde hoy","service":"%s","urgency":"MEDIUM"}""".formatted(subject, word, service);
        var answer = Visitor.program(port, person).post("/api/v1/tickets", asked);
        return new TicketNumber(JsonPath.read(answer.body(), "$.number"));
    }

    private List<TicketNumber> listed(String person, String query) {
        return numbers(page(person, query + "&q=" + word));
    }

    private String page(String person, String query) {
        return Visitor.loggedIn(port, person).get("/tickets/all?" + query).body();
    }

    private static List<TicketNumber> numbers(String page) {
        return NUMBER.matcher(page)
                .results()
                .map((MatchResult found) -> new TicketNumber(found.group(1)))
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
