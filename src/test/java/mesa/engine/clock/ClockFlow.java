package mesa.engine.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import mesa.TestClock;
import mesa.engine.Attempts;
import mesa.incident.DeskWalk;
import mesa.servicelevel.Ledger;
import mesa.servicelevel.ServiceClocks;
import mesa.servicelevel.Target;
import mesa.servicelevel.TargetClock;
import mesa.ticket.TicketNumber;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.ApplicationContext;

/**
 * A client's flow that says everything about the clock that a diagram can say, with rule tables that count day and
 * night: the first answer within an hour, a solution within ten, news every four; critical: half an hour and two hours.
 */
final class ClockFlow implements AutoCloseable {

    static final Duration RESPONSE = Duration.ofHours(1);
    static final Duration RESOLUTION = Duration.ofHours(10);
    static final Duration UPDATE = Duration.ofHours(4);

    private final ApplicationContext desk;
    private final Deployment deployed;
    final DeskWalk walk;

    ClockFlow(ApplicationContext desk) {
        this.desk = desk;
        this.walk = new DeskWalk(desk).by("beto");
        this.deployed = the(RepositoryService.class)
                .createDeployment()
                .name("a flow about the clock")
                .addClasspathResource("clock-flow/ClockFlow.bpmn")
                .addClasspathResource("clock-flow/SelectLifecycle.dmn")
                .addClasspathResource("clock-flow/SelectServiceLevel.dmn")
                .addClasspathResource("clock-flow/SelectTeamTarget.dmn")
                .deploy();
    }

    /** Takes the flow back, and the tickets' processes with it. */
    @Override
    public void close() {
        the(RepositoryService.class).deleteDeployment(deployed.getId(), true);
    }

    /** Stops the desk's clock at a whole second, and gives that moment. */
    Instant stopTheClock() {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        the(TestClock.class).stopAt(now);
        return now;
    }

    void letPass(Duration time) {
        the(TestClock.class).advance(time);
    }

    TicketNumber open() {
        return walk.open();
    }

    /** Gives the ticket's process one of its messages: Asked, Replied, WithSupplier, Answered. */
    void tell(TicketNumber number, String message) {
        the(Attempts.class)
                .at(() -> the(RuntimeService.class)
                        .createMessageCorrelation(message)
                        .processInstanceBusinessKey(number.value())
                        .correlateWithResult());
    }

    void solve(TicketNumber number) {
        walk.decide(number, "luis", Map.of("decision", "resolve", "solution", "Listo"));
    }

    Ledger ledger(TicketNumber number) {
        return the(ServiceClocks.class).of(number.value());
    }

    TargetClock clock(TicketNumber number, Target target) {
        return ledger(number).clock(target).orElseThrow();
    }

    Job timer(TicketNumber number, String timer) {
        return walk.timer(number, timer);
    }

    /** When the timer goes off, as the engine keeps it. */
    Instant dateOf(TicketNumber number, String timer) {
        return timer(number, timer).getDuedate().toInstant();
    }

    /** Lets the timer's job run, whatever its date. */
    void run(TicketNumber number, String timer) {
        the(ManagementService.class).executeJob(timer(number, timer).getId());
    }

    /** How often the ticket was at that step. */
    long visits(TicketNumber number, String step) {
        return walk.steps(number).stream().filter(step::equals).count();
    }

    /** What the timers that went off have told the steps after them, by the name of the fact. */
    List<Object> facts(TicketNumber number, String fact) {
        return the(HistoryService.class)
                .createHistoricVariableInstanceQuery()
                .processInstanceIdIn(the(HistoryService.class)
                        .createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(number.value())
                        .singleResult()
                        .getId())
                .variableName(fact)
                .list()
                .stream()
                .map(variable -> variable.getValue())
                .toList();
    }

    <T> T the(Class<T> part) {
        return desk.getBean(part);
    }
}
