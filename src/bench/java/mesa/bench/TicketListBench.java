package mesa.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import mesa.MesaTest;
import mesa.directory.Directory;
import mesa.ticket.AssigneeFilter;
import mesa.ticket.ManyTickets;
import mesa.ticket.StatusFilter;
import mesa.ticket.Ticket;
import mesa.ticket.TicketNumber;
import mesa.ticket.TicketQuery;
import mesa.ticket.TicketSearch;
import mesa.ticket.TicketStatus;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The time that a page of 20 tickets takes, in a small desk and in one of 100,000 tickets. */
@MesaTest(backgroundJobs = false)
class TicketListBench {

    private static final int PAGE = 20;
    private static final int COUNTED = 100;

    @Autowired
    private TicketSearch search;

    @Autowired
    private Directory directory;

    @Autowired
    private DataSource database;

    @Test
    void pagesOfAGrowingDesk() {
        var ana = directory.personByUsername("ana").orElseThrow().id();
        var tickets = new ManyTickets(database, ana);
        tickets.fillUpTo(1_000);
        measure("1,000", ana);
        tickets.fillUpTo(100_000);
        measure("100,000", ana);
    }

    private void measure(String size, UUID ana) {
        var deep = numberAfterNineTenths();
        say(size, "first page", new TicketQuery(null, null, null, null, null, null, PAGE));
        say(size, "page far down", new TicketQuery(null, null, null, null, null, deep, PAGE));
        say(
                size,
                "one status",
                new TicketQuery(null, StatusFilter.only(TicketStatus.IN_PROGRESS), null, null, null, null, PAGE));
        say(size, "open", new TicketQuery(null, StatusFilter.OPEN, null, null, null, null, PAGE));
        say(size, "open of a team", open(Set.of("redes"), null, PAGE));
        say(size, "open of a person", open(Set.of(), new AssigneeFilter(ana), PAGE));
        say(size, "open of nobody", open(Set.of(), AssigneeFilter.NOBODY, PAGE));
        count(size, "open", open(Set.of(), null, COUNTED));
        count(size, "open of nobody", open(Set.of(), AssigneeFilter.NOBODY, COUNTED));
        say(size, "what a requester may see", new TicketQuery(null, null, null, null, ana, null, PAGE));
        say(size, "rare words", new TicketQuery("impresora piso 77", null, null, null, null, null, PAGE));
        say(size, "words of every ticket", new TicketQuery("no imprime", null, null, null, null, null, PAGE));
        say(size, "a requester's own words", new TicketQuery("luz roja", null, null, null, ana, null, PAGE));
    }

    private static TicketQuery open(Set<String> teams, AssigneeFilter assignee, int limit) {
        return new TicketQuery(
                null,
                StatusFilter.OPEN,
                null,
                null,
                null,
                null,
                teams,
                assignee,
                null,
                null,
                null,
                null,
                null,
                limit,
                null);
    }

    private void say(String size, String what, TicketQuery query) {
        assertThat(search.find(query)).hasSizeBetween(1, PAGE);
        say(
                "list of %s tickets, %s".formatted(size, what),
                () -> search.find(query).forEach(Ticket::number));
    }

    private void count(String size, String what, TicketQuery query) {
        assertThat(search.count(query)).isBetween(1, COUNTED);
        say("count of %s tickets, %s".formatted(size, what), () -> search.count(query));
    }

    private static void say(String what, Runnable work) {
        Stopwatch.say(what, Stopwatch.inMilliseconds(Stopwatch.median(work)));
    }

    private TicketNumber numberAfterNineTenths() {
        return JdbcClient.create(database)
                .sql("select number from ticket order by digits offset (select count(*) / 10 from ticket) limit 1")
                .query(String.class)
                .optional()
                .map(number -> TicketNumber.parse(number).orElseThrow())
                .orElseThrow();
    }
}
