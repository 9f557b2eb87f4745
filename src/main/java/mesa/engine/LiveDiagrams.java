package mesa.engine;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mesa.engine.TicketSteps.Run;
import mesa.ticket.TicketNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * "Usted está aquí": the diagrams that a ticket follows, with what is done, where it is and what may come, for any
 * diagram that anybody deploys, also when the ticket is over.
 */
@Service
@Transactional(readOnly = true)
public class LiveDiagrams {

    private final TicketSteps steps;
    private final FlowCharts charts;

    LiveDiagrams(TicketSteps steps, FlowCharts charts) {
        this.steps = steps;
        this.charts = charts;
    }

    /**
     * The ticket's own process first, then the processes that it called; of one called again the last time counts.
     * Empty when the engine remembers nothing of the ticket, or the number is not the one it was opened under.
     */
    public List<LiveDiagram> of(TicketNumber number) {
        var byProcess = steps.runsOf(number).stream()
                .collect(Collectors.groupingBy(Run::key, LinkedHashMap::new, Collectors.toList()));
        return byProcess.values().stream().flatMap(this::diagramsOf).toList();
    }

    /**
     * What is needed to draw a deployed diagram: shapes, flows and labels as XML, none of the expressions, rules and
     * notes behind them. It never changes.
     */
    public byte[] drawing(String definitionId) {
        return charts.drawing(definitionId).clone();
    }

    private Stream<LiveDiagram> diagramsOf(List<Run> runs) {
        return current(runs).stream()
                .collect(Collectors.groupingBy(Run::definitionId, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(version -> new Footprints(
                                charts.get(
                                        version.getKey(),
                                        version.getValue().get(0).key()),
                                version.getValue())
                        .marked());
    }

    /** Those that are going on, else the last. */
    private static Collection<Run> current(List<Run> runs) {
        var active = runs.stream().filter(Run::isActive).toList();
        return active.isEmpty() ? runs.subList(runs.size() - 1, runs.size()) : active;
    }
}
