package mesa.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import javax.sql.DataSource;
import mesa.MesaTest;
import mesa.Visitor;
import mesa.incident.DeskWalk;
import mesa.ticket.Drafts;
import mesa.ticket.ManyTickets;
import mesa.ticket.TicketNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The time from asking for a page of the portal to its last byte, in a desk of 1,000 tickets. */
@MesaTest(backgroundJobs = false)
class PortalPagesBench {

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private DataSource database;

    @LocalServerPort
    private int port;

    private TicketNumber number;

    @BeforeEach
    void aDeskAtWork() {
        var walk = new DeskWalk(desk);
        var ana = walk.person("ana").id();
        number = walk.open();
        for (var message = 0; message < 10; message++) {
            walk.say(number, message % 2 == 0 ? "ana" : "luis", "Sigue igual desde las nueve de la mañana.");
        }
        walk.ask(number, "luis");
        desk.getBean(Drafts.class)
                .save(
                        ana,
                        "new-ticket",
                        Map.of("key", "bench", "type", "INCIDENT", "service", "nomina", "category", "-"));
        new ManyTickets(database, ana).fillUpTo(1_000);
    }

    @Test
    void pagesOfTheRequester() {
        var ana = Visitor.loggedIn(port, "ana");
        measure(ana, "home", "/");
        measure(ana, "my open tickets", "/tickets");
        measure(ana, "all my tickets", "/tickets?show=all");
        measure(ana, "search among mine", "/tickets?q=luz+roja");
        measure(ana, "a ticket", "/tickets/" + number);
        measure(ana, "opening: kind of ticket", "/tickets/new");
        measure(ana, "opening: service by words", "/tickets/new/service?q=internet");
        measure(ana, "opening: details", "/tickets/new/details");
        measure(ana, "help", "/help");
    }

    @Test
    void pagesOfTheDesksOwnPeople() {
        var luis = Visitor.loggedIn(port, "luis");
        measure(luis, "all open tickets", "/tickets/all?status=open");
        measure(luis, "all tickets by words", "/tickets/all?status=&q=luz+roja");
        measure(luis, "what comes due", "/tickets/at-risk?hours=24");
        measure(luis, "a ticket, as staff", "/tickets/" + number);
        measure(
                Visitor.loggedIn(port, "rosa"),
                "all open tickets, counted for the manager",
                "/tickets/all?status=open");
    }

    private static void measure(Visitor visitor, String page, String path) {
        var median = Stopwatch.median(
                () -> assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(200));
        Stopwatch.say("page at 1,000 tickets, " + page, Stopwatch.inMilliseconds(median));
    }
}
