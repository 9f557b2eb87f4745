package mesa.engine;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mesa.engine.FlowChart.Arrow;
import mesa.engine.FlowChart.Node;
import mesa.engine.LiveDiagram.State;
import mesa.engine.LiveDiagram.Step;
import mesa.engine.TicketSteps.Run;
import org.camunda.bpm.engine.history.HistoricActivityInstance;

/** Where a ticket has been in one drawing, told from the runs of that process. */
final class Footprints {

    private final FlowChart chart;
    private final List<HistoricActivityInstance> visits;
    private final Set<String> here = new LinkedHashSet<>();
    private final Set<String> innermost = new LinkedHashSet<>();
    private final Set<String> done = new LinkedHashSet<>();

    Footprints(FlowChart chart, Collection<Run> runs) {
        this.chart = chart;
        this.visits = runs.stream().flatMap(run -> onThePath(run).stream()).toList();
        runs.stream().filter(Run::isActive).map(this::onThePath).forEach(this::findPlaces);
        visits.stream()
                .filter(Footprints::wasDone)
                .map(Footprints::nodeOf)
                .filter(node -> !here.contains(node))
                .forEach(done::add);
    }

    /** The diagram with its marks: what was done and where it is along the flow, what may come from the nearest on. */
    LiveDiagram marked() {
        var after = chart.after(innermost);
        var ahead = chart.ahead(innermost);
        var steps = Stream.of(
                        steps(chart.nodes(), done::contains, State.DONE),
                        steps(chart.nodes(), here::contains, State.HERE),
                        steps(chart.nodes(after), id -> mayCome(id, ahead), State.MAY_COME))
                .flatMap(found -> found)
                .toList();
        return new LiveDiagram(chart.definitionId(), chart.name(), steps, trail(), ahead(after));
    }

    /** What was done may come again only where no loop must lead back to it. */
    private boolean mayCome(String node, Set<String> ahead) {
        return !here.contains(node) && (!done.contains(node) || ahead.contains(node));
    }

    private static Stream<Step> steps(List<Node> nodes, Predicate<String> wanted, State state) {
        return nodes.stream()
                .filter(node -> node.isStep() && !node.isAside())
                .filter(node -> wanted.test(node.id()))
                .map(node -> new Step(node.id(), node.label(), state));
    }

    private List<String> trail() {
        return Stream.concat(visits.stream().map(Footprints::nodeOf), taken().map(Arrow::id))
                .distinct()
                .toList();
    }

    private List<String> ahead(List<String> after) {
        var flows = chart.arrows().stream()
                .filter(arrow -> innermost.contains(arrow.from()) || after.contains(arrow.from()))
                .map(Arrow::id);
        return Stream.concat(after.stream(), flows).toList();
    }

    /** The engine does not remember flows: a ticket came by the one from where it had been last. */
    private Stream<Arrow> taken() {
        return Stream.iterate(0, index -> index < visits.size(), index -> index + 1)
                .flatMap(index -> cameBy(index).stream());
    }

    private Optional<Arrow> cameBy(int index) {
        var visit = visits.get(index);
        var before = visits.subList(0, index);
        record Way(Arrow arrow, long left, int order) {}
        return chart.arrows().stream()
                .filter(arrow -> arrow.to().equals(nodeOf(visit)))
                .flatMap(arrow -> before.stream()
                        .filter(from -> nodeOf(from).equals(arrow.from()) && wasLeftBefore(from, visit))
                        .map(from -> new Way(arrow, from.getEndTime().getTime(), before.indexOf(from))))
                .max(Comparator.comparingLong(Way::left).thenComparingInt(Way::order))
                .map(Way::arrow);
    }

    /** What was cut short was not done; an end that cuts everything else short was reached nevertheless. */
    private static boolean wasDone(HistoricActivityInstance visit) {
        return visit.getEndTime() != null
                && (!visit.isCanceled() || visit.getActivityType().endsWith("EndEvent"));
    }

    private static boolean wasLeftBefore(HistoricActivityInstance from, HistoricActivityInstance to) {
        return from.getEndTime() != null
                && !from.getEndTime().after(to.getStartTime())
                && from.getProcessInstanceId().equals(to.getProcessInstanceId());
    }

    private List<HistoricActivityInstance> onThePath(Run run) {
        return run.steps().stream()
                .filter(visit -> !chart.isAside(nodeOf(visit)))
                .toList();
    }

    /** Where a run is; between two steps, such as before a mail that goes out in the background, at the next. */
    private void findPlaces(List<HistoricActivityInstance> path) {
        var open = path.stream().filter(visit -> visit.getEndTime() == null).toList();
        var boxes = open.stream()
                .map(HistoricActivityInstance::getParentActivityInstanceId)
                .collect(Collectors.toSet());
        open.stream().map(Footprints::nodeOf).forEach(here::add);
        open.stream()
                .filter(visit -> !boxes.contains(visit.getId()))
                .map(Footprints::nodeOf)
                .forEach(innermost::add);
        if (open.isEmpty()) {
            var next = afterTheLastOf(path);
            here.addAll(next);
            innermost.addAll(next);
        }
    }

    private List<String> afterTheLastOf(List<HistoricActivityInstance> path) {
        return path.stream()
                .reduce((last, visit) -> visit.getEndTime().before(last.getEndTime()) ? last : visit)
                .map(last -> chart.onlyWayOn(nodeOf(last)))
                .orElse(List.of());
    }

    /** A step that is done several times at once is one node. */
    private static String nodeOf(HistoricActivityInstance visit) {
        return visit.getActivityId().replace("#multiInstanceBody", "");
    }
}
