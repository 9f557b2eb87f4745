package mesa.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import mesa.MesaTest;
import mesa.directory.Directory;
import mesa.intake.Intake;
import mesa.intake.OpenTicket;
import mesa.ticket.Actor;
import mesa.ticket.Channel;
import mesa.ticket.TicketType;
import mesa.ticket.Urgency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Tickets opened in a second: case file, priority, routing, process and user task, in one transaction. */
@MesaTest(backgroundJobs = false)
class TicketOpeningBench {

    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration MEASURED = Duration.ofSeconds(20);

    @Autowired
    private Intake intake;

    @Autowired
    private Directory directory;

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void ticketsOpenedPerSecond(int threads) throws Exception {
        var ana = directory.personByUsername("ana").orElseThrow();
        var open = new OpenTicket(
                TicketType.INCIDENT,
                "No llega el correo desde la mañana",
                "Desde las ocho no entra ningún mensaje; los que envío sí salen.",
                "correo",
                null,
                Channel.REST,
                null,
                Urgency.HIGH,
                null,
                Actor.person(ana.id(), ana.name()),
                null);

        openFor(WARM_UP, threads, open);
        var opened = openFor(MEASURED, threads, open);

        Stopwatch.say(
                "tickets opened per second, %d threads".formatted(threads),
                "%.0f".formatted(opened / (double) MEASURED.toSeconds()));
        assertThat(opened).isPositive();
    }

    private long openFor(Duration time, int threads, OpenTicket open) throws Exception {
        var end = System.nanoTime() + time.toNanos();
        Callable<Long> worker = () -> {
            var opened = 0L;
            for (; System.nanoTime() < end; opened++) {
                intake.open(open);
            }
            return opened;
        };
        var workers = Executors.newFixedThreadPool(threads);
        try {
            var total = 0L;
            for (var done : workers.invokeAll(
                    IntStream.range(0, threads).mapToObj(number -> worker).toList())) {
                total += done.get();
            }
            return total;
        } finally {
            workers.shutdownNow();
        }
    }
}
