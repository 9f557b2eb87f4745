package mesa.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import mesa.MesaTest;
import mesa.TestClock;
import mesa.Visitor;
import mesa.incident.DeskWalk;
import mesa.servicelevel.PromisedTickets;
import mesa.servicelevel.Reason;
import mesa.servicelevel.ServiceClocks;
import mesa.ticket.TicketNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What the five desks ask of their deadlines as people see them. */
@MesaTest(backgroundJobs = false)
class DeadlinesAcceptanceTest {

    private static final String TEAM = "redes";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private TestClock wallClock;

    private PromisedTickets tickets;
    private DeskWalk walk;

    @BeforeEach
    void ticketsOfOneTeam() {
        walk = new DeskWalk(desk).by("ana").about("conectividad");
        tickets = new PromisedTickets(desk, walk);
    }

    @Test
    void d13_pendingIncidentsAreWatchedAllTheTimeSoThatCounterMeasuresComeEarly() {
        var pending = tickets.opened(Duration.ofMinutes(10));
        walk.escalate(pending, "luis");
        var later = wallClock.instant().plus(Duration.ofMinutes(30));

        assertThat(atRisk("hours=2")).as("an hour and 50 minutes before").contains(pending);
        assertThat(dueBefore(later.toString())).as("within half an hour").doesNotContain(pending);
        wallClock.advance(Duration.ofMinutes(100));
        assertThat(dueBefore(wallClock.instant().plus(Duration.ofMinutes(30)).toString()))
                .as("ten minutes before")
                .contains(pending);

        desk.getBean(ServiceClocks.class).answered(pending.value(), "Marta Ibáñez Solís");

        assertThat(atRisk("hours=2")).as("after somebody has answered").doesNotContain(pending);
        assertThat(atRisk("hours=8")).as("the solution is watched on").contains(pending);
    }

    @Test
    void d13_whatIsOverdueStaysInSightUntilItIsDone() {
        var overdue = tickets.opened(Duration.ofDays(60));
        walk.escalate(overdue, "luis");

        assertThat(atRisk("hours=2").get(0)).isEqualTo(overdue);

        walk.resolve(overdue, "marta");
        desk.getBean(ServiceClocks.class).stop(overdue.value(), Reason.RESOLVED, "Marta Ibáñez Solís");
        assertThat(atRisk("hours=2")).doesNotContain(overdue);
    }

    /** E10: real-time information, also for whoever asked. */
    @Test
    void e10_whoeverAskedReadsUntilWhenAndHowTheTimeWasCounted() {
        var number = tickets.opened(Duration.ofMinutes(30));

        var page = Visitor.loggedIn(port, "ana").get("/tickets/" + number).body();

        assertThat(page)
                .contains("Le prometimos responder a más tardar ", "Le prometimos resolverlo a más tardar ")
                .contains("empieza a contar: se abrió el ticket. Plazo: 8 h (Oro)", "cuenta 30 min; van 30 min");
    }

    private List<TicketNumber> atRisk(String query) {
        var page = Visitor.loggedIn(port, "rosa")
                .get("/tickets/at-risk?team=" + TEAM + "&" + query)
                .body();
        return Pattern.compile(">(INC-[0-9]+)</a")
                .matcher(page)
                .results()
                .map(found -> new TicketNumber(found.group(1)))
                .toList();
    }

    private List<TicketNumber> dueBefore(String instant) {
        var found = Visitor.program(port, "rosa")
                .get("/api/v1/tickets?limit=100&team=%s&dueBefore=%s".formatted(TEAM, instant))
                .body();
        return JsonPath.<List<String>>read(found, "$[*].number").stream()
                .map(TicketNumber::new)
                .toList();
    }
}
