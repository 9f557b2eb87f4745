package mesa.engine.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import mesa.MesaTest;
import mesa.bench.Stopwatch;
import mesa.incident.DeskWalk;
import mesa.servicelevel.Reason;
import mesa.servicelevel.ServiceClocks;
import mesa.servicelevel.ServiceLevel;
import mesa.servicelevel.Target;
import mesa.ticket.Actor;
import mesa.ticket.TicketManagement;
import mesa.ticket.TicketNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** How long it takes to change a ticket's ledger and set its timers and its task right, in a small and a large desk. */
@MesaTest(backgroundJobs = false)
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class TicketTimersBench {

    private static final Actor SOMEBODY = Actor.process("Bench");
    private static final ServiceLevel LEVEL = new ServiceLevel(
            "Bench",
            "continuo",
            Map.of(Target.RESPONSE, Duration.ofHours(1), Target.RESOLUTION, Duration.ofHours(10)),
            Set.of(Reason.REQUESTER),
            "Bench");
    private static final int LARGE = Integer.getInteger("mesa.bench.tickets", 100_000);

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private TicketManagement tickets;

    @Autowired
    private TicketPromises promises;

    @Autowired
    private ServiceClocks clocks;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private DataSource database;

    @Test
    void changesOfALedger() {
        var walk = new DeskWalk(desk);
        var model = walk.open();
        walk.sendEverything(model);
        measure("a small desk", walk);
        new ManyRunningTickets(database, model).write(LARGE);
        measure("%,d open tickets".formatted(LARGE), walk);
    }

    private void measure(String size, DeskWalk walk) {
        var numbers = IntStream.range(0, 40).mapToObj(ticket -> walk.open()).toList();
        assertThat(walk.timer(numbers.get(1), "Timer_ResolutionDue").isSuspended())
                .isFalse();
        say("ledger changed, timers set right", size, numbers, this::changeLedger);
        assertThat(walk.timer(numbers.get(1), "Timer_ResolutionDue").isSuspended())
                .isTrue();
        say("the same with the rules asked first", size, numbers, this::change);
    }

    private void say(String what, String size, List<TicketNumber> numbers, BiConsumer<TicketNumber, Boolean> change) {
        var turn = new AtomicInteger();
        var median = Stopwatch.median(() -> turn(turn.getAndIncrement(), numbers, change));
        Stopwatch.say(what + ", " + size, Stopwatch.inMilliseconds(median));
    }

    /** Every ticket waits for its requester at the first turn, goes on at the second, waits again at the third. */
    private void turn(int turn, List<TicketNumber> numbers, BiConsumer<TicketNumber, Boolean> change) {
        var waits = turn / numbers.size() % 2 == 0;
        transaction.executeWithoutResult(status -> change.accept(numbers.get(turn % numbers.size()), waits));
    }

    private void changeLedger(TicketNumber number, boolean waits) {
        if (waits) {
            clocks.waitFor(number.value(), Reason.REQUESTER, LEVEL, "Bench");
        } else {
            clocks.run(number.value(), LEVEL, Reason.RESUMED, "Bench");
        }
    }

    private void change(TicketNumber number, boolean waits) {
        var ticket = tickets.get(number);
        if (waits) {
            promises.waitFor(Reason.REQUESTER, ticket, SOMEBODY);
        } else {
            promises.run(ticket, SOMEBODY);
        }
    }
}
