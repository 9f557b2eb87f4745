package mesa.engine.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import mesa.MesaTest;
import mesa.bench.Stopwatch;
import mesa.incident.DeskWalk;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * What the clock adds to the time of opening a ticket: the same lifecycle without the clock, with a ledger, and with a
 * ledger and its four timers, by turns, because a machine is not equally fast all the time.
 */
@MesaTest(backgroundJobs = false)
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class OpeningOnTheClockBench {

    private static final Path LIFECYCLE = Path.of("processes/incident/IncidentLifecycle.bpmn");
    private static final Duration TURN = Duration.ofSeconds(Integer.getInteger("mesa.bench.turn", 6));
    private static final int TURNS = 5;

    private static final Pattern WORD = Pattern.compile("<camunda:property name=\"clock\" value=\"[^\"]*\" />");
    private static final Pattern TIMER = Pattern.compile(
            "<boundaryEvent id=\"(\\w+)\"(?:(?!</boundaryEvent>).)*clock\\.(?:due|beyond).*?</boundaryEvent>",
            Pattern.DOTALL);

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private RepositoryService repository;

    @Test
    void openingATicket() throws IOException {
        var drawn = Files.readString(LIFECYCLE);
        var variants = new LinkedHashMap<String, String>();
        variants.put("without the clock", WORD.matcher(withoutTimers(drawn)).replaceAll(""));
        variants.put("with a ledger", withoutTimers(drawn));
        variants.put("with a ledger and timers", drawn);
        var times = new LinkedHashMap<String, List<Duration>>();
        variants.keySet().forEach(name -> times.put(name, new ArrayList<>()));

        for (var turn = 0; turn <= TURNS; turn++) {
            for (var variant : variants.entrySet()) {
                var time = timeToOpen(variant.getValue());
                if (turn > 0) times.get(variant.getKey()).add(time); // the first turn is for warming up
            }
        }

        report(times);
    }

    private static void report(Map<String, List<Duration>> times) {
        var base = median(times.get("without the clock"));
        times.forEach((name, measured) -> Stopwatch.say(
                "opening a ticket " + name,
                "%s, %+.0f %%"
                        .formatted(
                                Stopwatch.inMilliseconds(median(measured)),
                                100.0 * median(measured).toNanos() / base.toNanos() - 100)));
        assertThat(times.values()).allSatisfy(measured -> assertThat(measured).hasSize(TURNS));
    }

    private Duration timeToOpen(String lifecycle) {
        var deployed = repository
                .createDeployment()
                .addString("IncidentLifecycle.bpmn", lifecycle)
                .deploy();
        try {
            var walk = new DeskWalk(desk);
            walk.open();
            var start = System.nanoTime();
            var opened = 0;
            for (; System.nanoTime() - start < TURN.toNanos(); opened++) {
                walk.open();
            }
            return Duration.ofNanos((System.nanoTime() - start) / opened);
        } finally {
            repository.deleteDeployment(deployed.getId(), true);
        }
    }

    private static Duration median(List<Duration> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    /** The diagram without the timers that go by the clock, the flows that leave them, and the picture of both. */
    private static String withoutTimers(String drawn) {
        var timers = TIMER.matcher(drawn).results().map(timer -> timer.group(1)).toList();
        assertThat(timers).hasSize(4);
        var gone = new ArrayList<>(timers);
        timers.forEach(timer -> Pattern.compile("<sequenceFlow id=\"(\\w+)\"[^>]*sourceRef=\"" + timer + "\"")
                .matcher(drawn)
                .results()
                .map((MatchResult flow) -> flow.group(1))
                .forEach(gone::add));
        var left = TIMER.matcher(drawn).replaceAll("");
        for (var id : gone) {
            left = left.replaceAll(
                            "(?s)<bpmndi:BPMN(Shape|Edge) [^>]*bpmnElement=\"" + id + "\".*?</bpmndi:BPMN\\1>", "")
                    .replaceAll("<sequenceFlow id=\"" + id + "\"[^>]*/>", "")
                    .replaceAll("<(incoming|outgoing)>" + id + "</\\1>", "");
        }
        return left;
    }
}
