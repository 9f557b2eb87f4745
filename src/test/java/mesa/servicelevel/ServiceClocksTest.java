package mesa.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mesa.MesaTest;
import mesa.Statements;
import mesa.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@MesaTest(backgroundJobs = false)
@RecordApplicationEvents
class ServiceClocksTest {

    private static final Instant LONG_AGO = Instant.parse("1999-05-03T12:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    private ServiceClocks clocks;

    @Autowired
    private AtRisk atRisk;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TestClock clock;

    @Autowired
    private ApplicationEvents events;

    private final List<String> tickets = new ArrayList<>();

    /** Nobody else's list is to show what is overdue here. */
    @AfterEach
    void closeAll() {
        tickets.forEach(ticket -> clocks.stop(ticket, Reason.CLOSED, "luis"));
    }

    @Test
    void aLineOfTheLedgerIsNeverChangedAndNeverTakenOut() {
        var ticket = opened();

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
        var ticket = opened();

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
        var ticket = opened();

        var reached = allAtOnce(8, person -> {
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
        assertThat(rowsOf(ticket)).containsExactlyInAnyOrderElementsOf(drawnFrom(ledger));
    }

    @Test
    void manyLedgersAreReadInOneStatement() {
        var some = List.of(opened(), opened(), opened(), "INC-none");
        var found = new ArrayList<Map<String, Ledger>>();

        var statements = Statements.during(() -> found.add(clocks.of(some)));

        assertThat(statements).hasSize(1);
        assertThat(found.get(0).keySet()).containsExactlyElementsOf(some);
        assertThat(found.get(0).get(some.get(0)).clocks()).hasSize(3);
        assertThat(found.get(0).get("INC-none").isEmpty()).isTrue();
    }

    @Test
    void aDeedThatChangesNothingIsNotToldOf() {
        var ticket = opened();
        var before = told(ticket);

        clocks.run(ticket, level(), Reason.RESUMED, "luis");
        assertThat(told(ticket)).isEqualTo(before);

        clocks.waitFor(ticket, Reason.REQUESTER, level(), "luis");
        assertThat(told(ticket)).as("once, though three clocks stand still").isEqualTo(before + 1);
    }

    @Test
    void listsSayWhatTheLedgerSaysWhateverWasDone() {
        var random = new Random(20261122);
        for (var i = 0; i < 12; i++) {
            var ticket = opened();
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
    void ticketsAreFoundByWhatTheirRequestersWerePromised() {
        clock.stopAt(LONG_AGO);
        var early = opened();
        clock.advance(HOUR.multipliedBy(3));
        var late = opened();
        var waiting = opened();
        clocks.waitFor(waiting, Reason.REQUESTER, level(), "luis");
        var answered = opened();
        clocks.answered(answered, "luis");
        var solved = opened();
        clocks.stop(solved, Reason.RESOLVED, "luis");
        var inside = opened(Map.of(Target.RESOLUTION, HOUR.multipliedBy(900)));
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
        var early = opened();
        clock.advance(HOUR.multipliedBy(3));
        var inside = opened(Map.of(Target.RESOLUTION, HOUR.multipliedBy(900)));
        clocks.handTo(inside, Target.TEAM, "redes", HOUR.multipliedBy(2), "continuo", Reason.MOVED, "luis");
        var late = opened();
        var solved = opened();
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

    private String opened() {
        return opened(level().within());
    }

    private String opened(Map<Target, Duration> within) {
        var ticket = "INC-%s-%d".formatted(UUID.randomUUID(), tickets.size());
        tickets.add(ticket);
        clocks.run(ticket, level(within, "continuo"), Reason.OPENED, "luis");
        return ticket;
    }

    private static ServiceLevel level() {
        return level(
                Map.of(
                        Target.RESPONSE, HOUR,
                        Target.RESOLUTION, HOUR.multipliedBy(48),
                        Target.UPDATE, HOUR.multipliedBy(24)),
                "continuo");
    }

    private static ServiceLevel level(Map<Target, Duration> within, String calendar) {
        return new ServiceLevel(
                "Estándar",
                calendar,
                within,
                Set.of(Reason.REQUESTER, Reason.SUPPLIER),
                "SelectServiceLevel, row 3, version 2");
    }

    private long told(String ticket) {
        return events.stream(LedgerChanged.class)
                .filter(event -> event.ticket().equals(ticket))
                .count();
    }

    /** Those of this test's tickets that the filter lets through, in the order of their opening. */
    private List<String> found(DueFilter filter) {
        return database.sql("select t.number from unnest(array[:tickets]) with ordinality t (number, place) where "
                        + filter.condition("t.number") + " order by t.place")
                .param("tickets", tickets)
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

    private interface Deed<T> {
        T by(int person) throws Exception;
    }

    private static <T> List<T> allAtOnce(int people, Deed<T> deed) throws Exception {
        var start = new CyclicBarrier(people);
        var threads = Executors.newFixedThreadPool(people);
        try {
            var deeds = Stream.iterate(0, person -> person + 1).limit(people).<Callable<T>>map(person -> () -> {
                start.await();
                return deed.by(person);
            });
            var results = new ArrayList<T>();
            for (var result : threads.invokeAll(deeds.toList())) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
