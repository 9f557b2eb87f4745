package mesa.servicelevel;

import static mesa.servicelevel.CountedTickets.HOUR;
import static mesa.servicelevel.CountedTickets.level;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mesa.MesaTest;
import mesa.Statements;
import mesa.TestClock;
import mesa.ticket.AllAtOnce;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@MesaTest(backgroundJobs = false)
@RecordApplicationEvents
class ServiceClocksTest {

    private static final Instant LONG_AGO = Instant.parse("1999-05-03T12:00:00Z");

    @Autowired
    private ServiceClocks clocks;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TestClock clock;

    @Autowired
    private ApplicationEvents events;

    private CountedTickets tickets;

    @BeforeEach
    void openTheDesk() {
        tickets = new CountedTickets(clocks);
    }

    @AfterEach
    void closeAll() {
        tickets.closeAll();
    }

    @Test
    void aLineOfTheLedgerIsNeverChangedAndNeverTakenOut() {
        var ticket = tickets.opened();

        for (var change : List.of(
                "update clock_entry set at = now() where ticket = '%s'".formatted(ticket),
                "delete from clock_entry where ticket = '%s'".formatted(ticket),
                "truncate clock_entry")) {
            assertThatThrownBy(() -> database.sql(change).update()).hasMessageContaining("never changed");
        }
        assertThat(clocks.of(ticket).entries()).hasSize(3);
    }

    @Test
    void whatIsWrittenDownIsReadAsItWasWritten() {
        clock.stopAt(LONG_AGO.plusMillis(700));
        var ticket = tickets.opened();

        var line = clocks.of(ticket).entries().get(0);

        assertThat(line)
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(new LedgerEntry(
                        0,
                        ticket,
                        Target.RESPONSE,
                        "",
                        LONG_AGO,
                        ClockEvent.START,
                        HOUR,
                        "continuo",
                        1,
                        Reason.OPENED,
                        "Estándar · SelectServiceLevel, row 3, version 2",
                        "luis"));
    }

    @Test
    void peopleWhoActAtTheSameMomentActOneAfterTheOther() throws Exception {
        var ticket = tickets.opened();

        var reached = AllAtOnce.results(8, person -> {
            clocks.waitFor(ticket, person % 2 == 0 ? Reason.REQUESTER : Reason.SUPPLIER, level(), "p" + person);
            clocks.run(ticket, level(), Reason.RESUMED, "p" + person);
            return clocks.reach(ticket, Target.RESOLUTION, 80, null, "p" + person);
        });

        assertThat(Collections.frequency(reached, true)).as("begun once").isEqualTo(1);
        var ledger = clocks.of(ticket);
        assertThat(ledger.entries()).extracting(LedgerEntry::at).isSorted();
        assertThat(ledger.entries())
                .filteredOn(entry -> entry.target() == Target.RESOLUTION && entry.event() != ClockEvent.REACHED)
                .extracting(LedgerEntry::event)
                .as("no line says again what the one above it said")
                .satisfies(lines -> IntStream.range(1, lines.size())
                        .forEach(i -> assertThat(
                                        lines.get(i) == ClockEvent.RESUME && lines.get(i - 1) == ClockEvent.RESUME)
                                .isFalse()));
        assertThat(clocks.misdrawn(Map.of(ticket, ledger))).isEmpty();
    }

    @Test
    void manyLedgersAreReadInOneStatement() {
        var some = List.of(tickets.opened(), tickets.opened(), tickets.opened(), "INC-none");
        var found = new ArrayList<Map<String, Ledger>>();

        var statements = Statements.during(() -> found.add(clocks.of(some)));

        assertThat(statements).hasSize(1);
        assertThat(found.get(0).keySet()).containsExactlyElementsOf(some);
        assertThat(found.get(0).get(some.get(0)).clocks()).hasSize(3);
        assertThat(found.get(0).get("INC-none").isEmpty()).isTrue();
    }

    @Test
    void aDeedThatChangesNothingIsNotToldOf() {
        var ticket = tickets.opened();
        var before = told(ticket);

        clocks.run(ticket, level(), Reason.RESUMED, "luis");
        assertThat(told(ticket)).isEqualTo(before);

        clocks.waitFor(ticket, Reason.REQUESTER, level(), "luis");
        assertThat(told(ticket)).as("once, though three clocks stand still").isEqualTo(before + 1);
    }

    private long told(String ticket) {
        return events.stream(LedgerChanged.class)
                .filter(event -> event.ticket().equals(ticket))
                .count();
    }
}
