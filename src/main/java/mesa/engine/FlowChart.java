package mesa.engine;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A process as people read its drawing: its nodes along the flow, and where each leads.
 *
 * @param nodes in the order of reading
 * @param arrows the sequence flows
 * @param back the ways that lead back in a loop
 * @param exceptions where something goes another way than it should, such as a reminder
 */
record FlowChart(
        String definitionId, String name, List<Node> nodes, List<Arrow> arrows, Set<Way> back, Set<String> exceptions) {

    /**
     * Something in the drawing that a ticket passes.
     *
     * @param label without line breaks; empty when it has none
     * @param isStep whether it says something to people: it has a label, and is not a mere branching
     * @param isAside whether it stands in a sub-process that runs beside the path, such as telling people
     * @param next where the ticket may be after it
     */
    record Node(String id, String label, boolean isStep, boolean isAside, Set<String> next) {}

    /** A sequence flow. */
    record Arrow(String id, String from, String to) {}

    /** A way from one node to the next. */
    record Way(String from, String to) {}

    /** A label on one line; empty when there is none. */
    static String label(String drawn) {
        return drawn == null ? "" : drawn.strip().replaceAll("\\s+", " ");
    }

    /** The nodes with these ids, in their order. */
    List<Node> nodes(List<String> ids) {
        return ids.stream()
                .flatMap(id -> nodes.stream().filter(node -> node.id().equals(id)))
                .toList();
    }

    /** Everything that may come after any of these, the nearest first, what goes wrong last. */
    List<String> after(Collection<String> nodes) {
        return reading(way -> true).from(nodes);
    }

    /** What may come without going back in a loop. */
    Set<String> ahead(Collection<String> nodes) {
        return Set.copyOf(reading(way -> !back.contains(way)).from(nodes));
    }

    private ReadingOrder reading(Predicate<Way> allowed) {
        var next = new LinkedHashMap<String, Set<String>>();
        nodes.forEach(node -> next.put(
                node.id(),
                node.next().stream()
                        .filter(to -> allowed.test(new Way(node.id(), to)))
                        .collect(Collectors.toCollection(LinkedHashSet::new))));
        return new ReadingOrder(next, exceptions, node -> order().indexOf(node));
    }

    private List<String> order() {
        return nodes.stream().map(Node::id).toList();
    }

    boolean isAside(String node) {
        return nodes.stream().anyMatch(each -> each.id().equals(node) && each.isAside());
    }

    /** The only way on from a node, if there is only one. */
    List<String> onlyWayOn(String node) {
        var ways = arrows.stream().filter(arrow -> arrow.from().equals(node)).toList();
        return ways.size() == 1 ? List.of(ways.get(0).to()) : List.of();
    }
}
