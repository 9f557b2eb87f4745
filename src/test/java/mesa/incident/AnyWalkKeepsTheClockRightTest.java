package mesa.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mesa.MesaTest;
import mesa.TestClock;
import mesa.servicelevel.Calendars;
import mesa.servicelevel.ClockEvent;
import mesa.servicelevel.Ledger;
import mesa.servicelevel.LedgerEntry;
import mesa.servicelevel.ServiceClocks;
import mesa.servicelevel.Target;
import mesa.servicelevel.TargetClock;
import mesa.servicelevel.TargetClock.State;
import mesa.ticket.Impact;
import mesa.ticket.TicketNumber;
import mesa.ticket.TicketStatus;
import mesa.ticket.Urgency;
import mesa.ticket.WaitingReason;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Whatever people do to an incident, in any order and at any time: after each deed the engine's timers, the tasks' due
 * dates and what the ticket's ledger says are one and the same, and no time that was used is ever forgotten.
 */
@MesaTest(backgroundJobs = false)
class AnyWalkKeepsTheClockRightTest {

    private static final Map<String, Function<Promise, Optional<Instant>>> TIMERS = Map.of(
            "Timer_ResponseDue", promise -> promise.next(Target.RESPONSE, 100, null),
            "Timer_ResolutionAtRisk", promise -> promise.next(Target.RESOLUTION, 80, null),
            "Timer_ResolutionDue", promise -> promise.next(Target.RESOLUTION, 100, null),
            "Timer_ResolutionOverdue", promise -> promise.next(Target.RESOLUTION, 100, "P1D"));

    private static final Map<String, String> WORKERS = Map.of(
            "mesa-de-ayuda", "luis",
            "aplicaciones", "marta",
            "redes", "marta",
            "infraestructura", "ivan",
            "desarrollo", "ivan",
            "proveedor-telefonia", "ivan");

    private static final int DEEDS = 14;
    private static final Instant BEGIN = Instant.parse("2027-03-01T15:00:00Z");

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private ServiceClocks clocks;

    @Autowired
    private Calendars calendars;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private TestClock clock;

    private Random chance;
    private DeskWalk walk;
    private TicketNumber number;
    private Duration usedBefore;

    @ParameterizedTest(name = "walk {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void timersAndDueDatesSayWhatTheLedgerSays(long walkNumber) {
        chance = new Random(walkNumber);
        clock.stopAt(BEGIN.plus(chance.nextInt(14 * 24 * 60), ChronoUnit.MINUTES));
        usedBefore = Duration.ZERO;
        open();
        var done = new ArrayList<String>(List.of("open"));

        for (var deed = 0; deed < DEEDS && !walk.ticket(number).status().isFinal(); deed++) {
            done.add(doSomething());
            agree(done);
            done.add(letTimePass());
            agree(done);
        }
    }

    private void open() {
        walk = new DeskWalk(desk)
                .about(oneOf("nomina", "telefonia-radio", "conectividad", "correo"))
                .urgent(oneOf(Urgency.values()), oneOf(Impact.values()))
                .by(oneOf("ana", "beto"));
        number = walk.open();
    }

    private String doSomething() {
        if (walk.task(number) != null) {
            return chance.nextInt(5) == 0 ? say(worker()) : decide();
        }
        return switch (walk.ticket(number).status()) {
            case WAITING -> say(requester());
            case RESOLVED -> judge();
            default -> "nothing";
        };
    }

    private String judge() {
        if (chance.nextInt(4) == 0) {
            walk.approve(number);
            return "approve";
        }
        walk.reject(number);
        return "reject";
    }

    private String decide() {
        var form = form(walk.taskKey(number));
        walk.decide(number, worker(), form);
        return walk.taskKey(number) + " " + form;
    }

    private Map<String, Object> form(String task) {
        var form = new HashMap<String, Object>(Map.of("reason", "Así es.", "solution", "Listo.", "question", "¿Cuál?"));
        switch (task) {
            case "Task_TriageIncident" -> {
                form.put("urgency", oneOf(Urgency.values()).name());
                form.put("impact", oneOf(Impact.values()).name());
                form.put("decision", oneOf("resolve", "ask", "escalate", "transfer", supplierOr("escalate")));
            }
            case "Task_DiagnoseIncident" ->
                form.put("decision", oneOf("resolve", "ask", "escalate", "sendBack", supplierOr("transfer")));
            case "Task_InvestigateIncident" -> form.put("decision", oneOf("resolve", "ask", "sendBack", "transfer"));
            case "Task_FollowSupplier" -> form.put("decision", oneOf("resolve", "sendBack", "ask"));
            default -> form.put("decision", oneOf("complete", "incomplete"));
        }
        if ("transfer".equals(form.get("decision"))) {
            form.put("targetTeam", oneOf("aplicaciones", "redes", "infraestructura", "desarrollo"));
        }
        return form;
    }

    private String supplierOr(String other) {
        return walk.ticket(number).service().equals("telefonia-radio") ? "supplier" : other;
    }

    private String say(String username) {
        walk.say(number, username, "Van las novedades.");
        return "say " + username;
    }

    private String worker() {
        return WORKERS.get(walk.candidates(number).get(0));
    }

    private String requester() {
        return walk.ticket(number).requester().organisation().equals("finanzas") ? "ana" : "beto";
    }

    private String letTimePass() {
        var time = Duration.ofMinutes(chance.nextInt(chance.nextBoolean() ? 90 : 60 * 60));
        clock.advance(time);
        var before = escalations();
        var firstTime = neverTold();
        var fired = new ArrayList<String>();
        for (var due = dueTimers(); !due.isEmpty(); due = dueTimers()) {
            jobs.executeJob(due.get(0).getId());
            fired.add(activityOf(due.get(0)));
        }
        assertThat(escalations() - before)
                .as("escalations by %s", fired)
                .isBetween(promisesOf(fired, firstTime), promisesOf(fired, Set.of(Target.values())));
        return "after " + time + " " + fired;
    }

    /** Of all that passed meanwhile only the last of each promise is news; of what was told before, perhaps nothing. */
    private static int promisesOf(List<String> fired, Set<Target> among) {
        return (int) fired.stream()
                .filter(TIMERS::containsKey)
                .map(timer -> timer.equals("Timer_ResponseDue") ? Target.RESPONSE : Target.RESOLUTION)
                .distinct()
                .filter(among::contains)
                .count();
    }

    private Set<Target> neverTold() {
        var told = clocks.of(number.value()).entries().stream()
                .filter(entry -> entry.event() == ClockEvent.REACHED)
                .map(LedgerEntry::target)
                .toList();
        return Stream.of(Target.values())
                .filter(target -> !told.contains(target))
                .collect(Collectors.toSet());
    }

    private int escalations() {
        return (int) walk.steps(number).stream()
                .filter("StartEvent_TimeRunsOut"::equals)
                .count();
    }

    private List<Job> dueTimers() {
        return timers().stream()
                .filter(timer ->
                        !timer.isSuspended() && !timer.getDuedate().toInstant().isAfter(clock.instant()))
                .sorted(Comparator.comparing(Job::getDuedate))
                .toList();
    }

    private List<Job> timers() {
        return walk.running(number).stream()
                .flatMap(process -> jobs.createJobQuery().processInstanceId(process.getId()).timers().list().stream())
                .toList();
    }

    private String activityOf(Job timer) {
        return jobs.createJobDefinitionQuery()
                .jobDefinitionId(timer.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    private void agree(List<String> done) {
        var ledger = clocks.of(number.value());
        assertThat(timers()).as("timers after %s", done).allSatisfy(timer -> {
            if (TIMERS.containsKey(activityOf(timer))) agree(timer, ledger);
        });
        if (walk.task(number) != null) {
            assertThat(Optional.ofNullable(walk.task(number).getDueDate()).map(java.util.Date::toInstant))
                    .as("due date of the task after %s", done)
                    .isEqualTo(ledger.nextDue());
        }
        assertThat(states(ledger)).as("clocks after %s", done).allMatch(state -> state == expected(state, ledger));
        assertThat(usedForTheSolution(ledger)).as("used time after %s", done).isGreaterThanOrEqualTo(usedBefore);
        usedBefore = usedForTheSolution(ledger);
        assertThat(startsOfTheSolution(ledger)).as("starts after %s", done).isLessThanOrEqualTo(1);
    }

    private void agree(Job timer, Ledger ledger) {
        var expected = TIMERS.get(activityOf(timer)).apply(new Promise(ledger, calendars));
        assertThat(timer.isSuspended()).as(activityOf(timer)).isEqualTo(expected.isEmpty());
        expected.ifPresent(due ->
                assertThat(timer.getDuedate().toInstant()).as(activityOf(timer)).isEqualTo(due));
    }

    private static List<State> states(Ledger ledger) {
        return ledger.clocks().stream()
                .filter(one -> one.target() == Target.RESOLUTION)
                .map(TargetClock::state)
                .toList();
    }

    /** What the solution's clock does follows from how the ticket stands; only whether a wait pauses is the level's. */
    private State expected(State actual, Ledger ledger) {
        var ticket = walk.ticket(number);
        if (ticket.status().isFinal() || ticket.status() == TicketStatus.RESOLVED) return State.STOPPED;
        if (ticket.status() != TicketStatus.WAITING) return State.RUNNING;
        return ticket.waitingReason() == WaitingReason.REQUESTER && actual == State.STOPPED ? State.PAUSED : actual;
    }

    private Duration usedForTheSolution(Ledger ledger) {
        return ledger.clock(Target.RESOLUTION)
                .map(one -> one.elapsed(clock.instant()))
                .orElse(usedBefore);
    }

    private static long startsOfTheSolution(Ledger ledger) {
        return ledger.entries().stream()
                .filter(entry -> entry.target() == Target.RESOLUTION && entry.event() == ClockEvent.START)
                .count();
    }

    /** The next time that something follows from a clock. */
    private record Promise(Ledger ledger, Calendars calendars) {

        Optional<Instant> next(Target target, int percent, String beyond) {
            return ledger.clock(target)
                    .filter(one -> one.state() == State.RUNNING)
                    .filter(one -> !one.reached(percent, lasting(one, beyond)))
                    .flatMap(one -> beyond == null ? one.due(percent) : one.dueBeyond(lasting(one, beyond)));
        }

        private Duration lasting(TargetClock one, String beyond) {
            return beyond == null ? null : calendars.get(one.calendar()).working(beyond, one.startedAt());
        }
    }

    @SafeVarargs
    private <T> T oneOf(T... choices) {
        return choices[chance.nextInt(choices.length)];
    }
}
