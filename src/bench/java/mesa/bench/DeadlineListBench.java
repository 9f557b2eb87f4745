package mesa.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import mesa.MesaTest;
import mesa.directory.Directory;
import mesa.servicelevel.AtRisk;
import mesa.servicelevel.DueFilter;
import mesa.ticket.ManyTickets;
import mesa.ticket.StatusFilter;
import mesa.ticket.TicketQuery;
import mesa.ticket.TicketSearch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The time that a page of what comes due takes, in a small desk and in one of 100,000 tickets. Each open ticket has
 * three clocks; of a hundred, five are overdue and one comes due in the next four hours.
 */
@MesaTest(backgroundJobs = false)
class DeadlineListBench {

    private static final int PAGE = 20;
    private static final Duration FOUR_HOURS = Duration.ofHours(4);

    private static final String CLOCKS = """
            insert into ticket_clock select t.number, c.target, '', case when t.status = 'CLOSED' then 'STOPPED' else 'RUNNING' end,
                'OPENED', now(), 3600, 'oficina', c.due, case when t.status <> 'CLOSED' or t.digits % 20 = 1 then c.due end,
                case when t.status = 'CLOSED' then now() end
            from ticket t cross join lateral (
                select target, case when t.status <> 'CLOSED' or t.digits % 20 = 1
                    then now() + ((t.digits * 7919 + place) % 400 - 20) * interval '1 hour' end due
                from unnest(array['RESPONSE', 'RESOLUTION', 'UPDATE']) with ordinality as p (target, place)) c
            on conflict do nothing""";

    @Autowired
    private TicketSearch search;

    @Autowired
    private AtRisk atRisk;

    @Autowired
    private Directory directory;

    @Autowired
    private DataSource database;

    @Test
    void pagesOfWhatComesDueInAGrowingDesk() {
        var ana = directory.personByUsername("ana").orElseThrow().id();
        var tickets = new ManyTickets(database, ana);
        for (var size : List.of(1_000, 100_000)) {
            tickets.fillUpTo(size);
            JdbcClient.create(database).sql(CLOCKS).update();
            JdbcClient.create(database).sql("analyze").update();
            measure("%,d".formatted(size));
        }
    }

    private void measure(String size) {
        var now = Instant.now();
        say(size, "at risk", () -> atRisk.find(now.plus(FOUR_HOURS), PAGE));
        say(size, "at risk, of a team", () -> atRisk.find(now.plus(FOUR_HOURS), Set.of("redes"), null, PAGE));
        say(size, "due before", () -> search.find(open(new DueFilter(now.plus(FOUR_HOURS), null, now))));
        say(size, "broken", () -> search.find(open(new DueFilter(null, true, now))));
        say(size, "not broken", () -> search.find(open(new DueFilter(null, false, now))));
    }

    private static TicketQuery open(DueFilter promises) {
        return new TicketQuery(
                null,
                StatusFilter.OPEN,
                null,
                null,
                null,
                null,
                Set.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                PAGE,
                promises);
    }

    private interface Page {
        List<?> get();
    }

    private static void say(String size, String what, Page page) {
        assertThat(page.get()).isNotEmpty();
        Stopwatch.say(
                "deadlines of %s tickets, %s".formatted(size, what),
                Stopwatch.inMilliseconds(Stopwatch.median(page::get)));
    }
}
