package mesa.servicelevel;

import static mesa.servicelevel.CountedTickets.HOUR;
import static mesa.servicelevel.CountedTickets.level;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import mesa.MesaTest;
import mesa.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MesaTest(backgroundJobs = false)
class ClockListsTest {

    private static final Instant LONG_AGO = Instant.parse("1999-05-03T12:00:00Z");

    @Autowired
    private ServiceClocks clocks;

    @Autowired
    private AtRisk atRisk;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TestClock clock;

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
    void listsSayWhatTheLedgerSaysWhateverWasDone() {
        var random = new Random(20261122);
        for (var i = 0; i < 12; i++) {
            var ticket = tickets.opened();
            for (var deed = 0; deed < 15; deed++) {
                clock.advance(Duration.ofSeconds(random.nextInt(40_000)));
                doSomething(ticket, random);
            }
            var rows = rowsOf(ticket);
            assertThat(rows).containsExactlyInAnyOrderElementsOf(drawnFrom(clocks.of(ticket)));

            clocks.project(ticket);
            assertThat(rowsOf(ticket)).containsExactlyInAnyOrderElementsOf(rows);
        }
    }

    @Test
    void aListThatSaysSomethingElseThanTheLedgerIsNoticedAndDrawnAnew() {
        var wrong = tickets.opened();
        var lost = tickets.opened();
        var right = tickets.opened();
        database.sql(
                        "update ticket_clock set due_at = due_at + interval '1 second' where ticket = ? and target = 'UPDATE'")
                .param(wrong)
                .update();
        database.sql("delete from ticket_clock where ticket = ?").param(lost).update();

        assertThat(clocks.misdrawn(clocks.of(List.of(wrong, lost, right)))).containsExactlyInAnyOrder(wrong, lost);

        assertThat(List.of(wrong, lost, right)).map(clocks::project).containsExactly(true, true, false);
        assertThat(clocks.misdrawn(clocks.of(List.of(wrong, lost, right)))).isEmpty();
        assertThat(rowsOf(lost)).containsExactlyInAnyOrderElementsOf(drawnFrom(clocks.of(lost)));
    }

    @Test
    void ticketsAreFoundByWhatTheirRequestersWerePromised() {
        clock.stopAt(LONG_AGO);
        var early = tickets.opened();
        clock.advance(HOUR.multipliedBy(3));
        var late = tickets.opened();
        var waiting = tickets.opened();
        clocks.waitFor(waiting, Reason.REQUESTER, level(), "luis");
        var answered = tickets.opened();
        clocks.answered(answered, "luis");
        var solved = tickets.opened();
        clocks.stop(solved, Reason.RESOLVED, "luis");
        var inside = tickets.opened(level(Map.of(Target.RESOLUTION, HOUR.multipliedBy(900)), "continuo"));
        clocks.handTo(inside, Target.TEAM, "redes", HOUR, "continuo", Reason.MOVED, "luis");
        var now = clock.instant();

        assertThat(found(new DueFilter(now, null, now))).containsExactly(early);
        assertThat(found(new DueFilter(now.plus(HOUR).plusSeconds(1), null, now)))
                .containsExactly(early, late);
        assertThat(found(new DueFilter(now.plus(HOUR.multipliedBy(100)), null, now)))
                .containsExactly(early, late, answered);
        assertThat(found(new DueFilter(null, true, now))).containsExactly(early);
        assertThat(found(new DueFilter(null, true, now.plus(HOUR)))).containsExactly(early);
        assertThat(found(new DueFilter(null, true, now.plus(HOUR).plusSeconds(1))))
                .containsExactly(early, late);
        assertThat(found(new DueFilter(null, false, now))).containsExactly(late, waiting, answered, solved, inside);
        assertThat(found(new DueFilter(now.plus(HOUR.multipliedBy(2)), false, now)))
                .containsExactly(late);
        assertThat(found(new DueFilter(null, null, now))).hasSize(6);
    }

    @Test
    void theManagerSeesEachTicketOnceTheLongestOverdueFirst() {
        clock.stopAt(LONG_AGO);
        var early = tickets.opened();
        clock.advance(HOUR.multipliedBy(3));
        var inside = tickets.opened(level(Map.of(Target.RESOLUTION, HOUR.multipliedBy(900)), "continuo"));
        clocks.handTo(inside, Target.TEAM, "redes", HOUR.multipliedBy(2), "continuo", Reason.MOVED, "luis");
        var late = tickets.opened();
        var solved = tickets.opened();
        clocks.stop(solved, Reason.RESOLVED, "luis");

        var rows = atRisk.find(clock.instant().plus(HOUR.multipliedBy(4)), 10);

        assertThat(rows)
                .containsExactly(
                        new AtRisk.Row(early, Target.RESPONSE, "", LONG_AGO.plus(HOUR), false, true),
                        new AtRisk.Row(late, Target.RESPONSE, "", LONG_AGO.plus(HOUR.multipliedBy(4)), false, false),
                        new AtRisk.Row(
                                inside, Target.TEAM, "redes", LONG_AGO.plus(HOUR.multipliedBy(5)), false, false));
        assertThat(atRisk.find(clock.instant().plus(HOUR.multipliedBy(4)), Set.of(), rows.get(0), 1))
                .extracting(AtRisk.Row::ticket)
                .containsExactly(late);
        assertThat(atRisk.find(clock.instant().plus(HOUR.multipliedBy(4)), Set.of("a team without tickets"), null, 10))
                .isEmpty();
    }

    private void doSomething(String ticket, Random random) {
        var other = random.nextBoolean() ? level() : level(Map.of(Target.RESOLUTION, HOUR.multipliedBy(5)), "oficina");
        switch (random.nextInt(8)) {
            case 0 -> clocks.run(ticket, other, Reason.RESUMED, "luis");
            case 1 -> clocks.waitFor(ticket, Reason.REQUESTER, other, "luis");
            case 2 -> clocks.answered(ticket, "luis");
            case 3 -> clocks.stop(ticket, Reason.RESOLVED, "luis");
            case 4 -> clocks.retarget(ticket, other, Reason.PRIORITY, "luis");
            case 5 -> clocks.handTo(ticket, Target.TEAM, "redes", HOUR, "oficina", Reason.MOVED, "luis");
            case 6 -> clocks.leave(ticket, Reason.MOVED, "luis");
            default -> clocks.reach(ticket, Target.RESOLUTION, 80, HOUR, "luis");
        }
    }

    /** Those of this test's tickets that the filter lets through, in the order of their opening. */
    private List<String> found(DueFilter filter) {
        return database.sql("select t.number from unnest(array[:tickets]) with ordinality t (number, place) where "
                        + filter.condition("t.number") + " order by t.place")
                .param("tickets", tickets.numbers())
                .params(filter.values())
                .query(String.class)
                .list();
    }

    private List<String> rowsOf(String ticket) {
        return database.sql("""
                        select target, party, state, reason, due_at, breached_at, stopped_at
                        from ticket_clock where ticket = ?""")
                .param(ticket)
                .query((row, number) -> "%s %s %s %s %s %s %s"
                        .formatted(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                instant(row.getObject(5, OffsetDateTime.class)),
                                instant(row.getObject(6, OffsetDateTime.class)),
                                instant(row.getObject(7, OffsetDateTime.class))))
                .list();
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static List<String> drawnFrom(Ledger ledger) {
        return ledger.clocks().stream()
                .map(one -> "%s %s %s %s %s %s %s"
                        .formatted(
                                one.target(),
                                one.party(),
                                one.state(),
                                one.reason(),
                                one.due().orElse(null),
                                one.dueBeyond(Duration.ofSeconds(1)).orElse(null),
                                one.state() == TargetClock.State.STOPPED ? one.since() : null))
                .toList();
    }
}
