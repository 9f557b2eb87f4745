package mesa.engine;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import mesa.engine.FlowChart.Way;

/** In which order people read the nodes of a drawing: along the flow, from left to right, what goes wrong last. */
final class ReadingOrder {

    private static final int LAST = 1_000;

    private final Map<String, Set<String>> next;
    private final Set<String> exceptions;
    private final Comparator<String> nodes;

    /**
     * @param next where each node leads
     * @param exceptions are read, with what follows from them, after everything else
     * @param place where a node stands among those that are equally far
     */
    <P extends Comparable<P>> ReadingOrder(
            Map<String, Set<String>> next, Set<String> exceptions, Function<String, P> place) {
        this.next = next;
        this.exceptions = exceptions;
        this.nodes = Comparator.comparing(place);
    }

    /** Everything to which these lead, the nearest first; themselves are among it only where a loop leads back. */
    List<String> from(Collection<String> starts) {
        var far = distances(starts);
        return far.keySet().stream()
                .sorted(Comparator.comparingInt((String node) -> far.get(node)).thenComparing(nodes))
                .toList();
    }

    /** The ways that lead back in a loop: to a node without which one can't have come so far from the start. */
    Set<Way> back(Set<String> starts) {
        return next.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(to -> new Way(entry.getKey(), to)))
                .filter(way -> !reachedWithout(way.to(), starts).contains(way.from()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<String> reachedWithout(String node, Set<String> starts) {
        var reached = new HashSet<String>();
        var open = new ArrayDeque<String>(starts);
        while (!open.isEmpty()) {
            var from = open.pop();
            if (!from.equals(node) && reached.add(from)) {
                open.addAll(next.getOrDefault(from, Set.of()));
            }
        }
        return reached;
    }

    private Map<String, Integer> distances(Collection<String> starts) {
        var far = new HashMap<String, Integer>();
        var open = new ArrayDeque<>(starts);
        while (!open.isEmpty()) {
            var from = open.pop();
            for (var to : next.getOrDefault(from, Set.of())) {
                var way = far.getOrDefault(from, 0) + (exceptions.contains(to) ? LAST : 1);
                if (way < far.getOrDefault(to, Integer.MAX_VALUE)) {
                    far.put(to, way);
                    open.add(to);
                }
            }
        }
        return far;
    }

    /** Where a node is drawn: what is further left is read first, then what is further up. */
    record Place(double x, double y) implements Comparable<Place> {

        static final Place NOWHERE = new Place(Double.MAX_VALUE, Double.MAX_VALUE);

        @Override
        public int compareTo(Place other) {
            return Comparator.comparingDouble(Place::x)
                    .thenComparingDouble(Place::y)
                    .compare(this, other);
        }
    }
}
