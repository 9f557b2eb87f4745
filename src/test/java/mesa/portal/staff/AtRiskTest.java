package mesa.portal.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import mesa.MesaTest;
import mesa.Visitor;
import mesa.incident.DeskWalk;
import mesa.servicelevel.PromisedTickets;
import mesa.ticket.TicketNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@MesaTest(backgroundJobs = false)
class AtRiskTest {

    private static final Pattern NUMBER = Pattern.compile(">(INC-[0-9]+)</a");
    private static final Pattern MORE = Pattern.compile("id=\"more-link\"[^>]* href=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext desk;

    private DeskWalk walk;
    private PromisedTickets tickets;

    @BeforeEach
    void anaAsks() {
        walk = new DeskWalk(desk).by("ana").about("conectividad");
        tickets = new PromisedTickets(desk, walk);
    }

    @ParameterizedTest
    @ValueSource(strings = {"luis", "marta", "rosa", "olga", "admin"})
    void theDesksOwnPeopleSeeWhatIsOverdueAndWhatSoonWillBe(String person) {
        var overdue = tickets.overdue();
        var soon = tickets.opened(Duration.ofMinutes(30));

        var page = every(person, "hours=2");

        assertThat(page).containsSubsequence(overdue.value(), "Venció ", "hace 8 h", "Primera respuesta");
        assertThat(page).containsSubsequence(soon.value(), "Vence ", "en 1 h 2", "Primera respuesta");
        assertThat(page).contains("Ana Beltrán Núñez", "Conectividad (voz, datos e Internet)", "Sin asignar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana", "beto", "carla"})
    void forAnybodyElseThereIsNoSuchPage(String person) {
        tickets.overdue();

        var answer = Visitor.loggedIn(port, person).get("/tickets/at-risk");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("INC-");
        assertThat(Visitor.loggedIn(port, person).get("/").body()).doesNotContain("/tickets/at-risk");
    }

    @Test
    void strangersAreAskedToLogIn() {
        var answer = Visitor.at(port).get("/tickets/at-risk");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login");
    }

    @Test
    void theMenuLeadsThere() {
        assertThat(Visitor.loggedIn(port, "rosa").get("/").body()).contains("href=\"/tickets/at-risk\"", "Por vencer");
    }

    @Test
    void theMostUrgentComesFirst() {
        var later = tickets.opened(Duration.ofMinutes(10));
        var overdue = tickets.overdue();
        var soon = tickets.opened(Duration.ofMinutes(90));

        assertThat(listed("luis", "hours=8")).containsSubsequence(overdue, soon, later);
    }

    @Test
    void onlyWhatComesDueWithinTheHoursIsThere() {
        var late = tickets.answered();

        assertThat(listed("luis", "hours=4")).doesNotContain(late);
        assertThat(listed("luis", "hours=8")).contains(late);
    }

    @Test
    void whatIsPausedInTimeOrSolvedIsNotAtRisk() {
        var paused = tickets.paused();
        var solved = tickets.solved();

        assertThat(listed("luis", "hours=24")).doesNotContain(paused, solved);
    }

    @Test
    void oneSeesTheTicketsOfOneTeamOrOfOnesOwn() {
        var ofNetworks = tickets.overdue();
        walk.escalate(ofNetworks, "luis");
        var ofTheDesk = tickets.overdue();

        assertThat(listed("rosa", "team=redes")).contains(ofNetworks).doesNotContain(ofTheDesk);
        assertThat(listed("marta", "team=mine")).contains(ofNetworks).doesNotContain(ofTheDesk);
        assertThat(listed("luis", "team=mine")).contains(ofTheDesk).doesNotContain(ofNetworks);
        assertThat(listed("rosa", "team=mine")).as("of whoever is in no team").isEmpty();
    }

    @Test
    void aLongListGoesOnWhereItEndedAndKeepsItsFilters() {
        for (var i = 0; i < 27; i++) walk.escalate(tickets.overdue(), "luis");

        var first = page("rosa", "hours=4&team=redes");
        var more = MORE.matcher(first);
        assertThat(more.find()).isTrue();
        var address = more.group(1).replace("&amp;", "&");
        var second = Visitor.loggedIn(port, "rosa").get(address).body();

        assertThat(address).contains("hours=4", "team=redes", "after=");
        assertThat(numbers(first)).hasSize(25);
        assertThat(numbers(second)).isNotEmpty().doesNotContainAnyElementsOf(numbers(first));
        assertThat(second).contains("Volver al principio");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hours=3",
                "hours=%3Cscript%3E",
                "hours=2&after=%3Cscript%3E",
                "after=2026-13-99_INC-1",
                "after=%2B300000-01-01T00:00:00Z_INC-1",
                "after=-1000000000-01-01T00:00:00Z_INC-1",
                "after=2026-11-22T00:00:00Z_%27%22%3Cb%3E",
                "team=%00%27%22%3Cb%3E",
                "hours=2&hours=4"
            })
    void oddAddressesDoNoHarm(String query) {
        var answer = Visitor.loggedIn(port, "luis").get("/tickets/at-risk?" + query);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("<script>").doesNotContain("\"<b>");
    }

    private String page(String person, String query) {
        return Visitor.loggedIn(port, person).get("/tickets/at-risk?" + query).body();
    }

    /** All pages of the list, one behind the other. */
    private String every(String person, String query) {
        var visitor = Visitor.loggedIn(port, person);
        var pages = new StringBuilder();
        var next = "/tickets/at-risk?" + query;
        while (next != null) {
            var page = visitor.get(next).body();
            pages.append(page, page.indexOf("id=\"found\""), page.length());
            var more = MORE.matcher(page);
            next = more.find() ? more.group(1).replace("&amp;", "&") : null;
        }
        return pages.toString();
    }

    private List<TicketNumber> listed(String person, String query) {
        return numbers(every(person, query));
    }

    private static List<TicketNumber> numbers(String page) {
        var numbers = new ArrayList<TicketNumber>();
        var found = NUMBER.matcher(page);
        while (found.find()) numbers.add(new TicketNumber(found.group(1)));
        return numbers;
    }
}
