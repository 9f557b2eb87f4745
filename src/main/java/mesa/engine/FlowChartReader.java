package mesa.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mesa.engine.FlowChart.Arrow;
import mesa.engine.FlowChart.Node;
import mesa.engine.ReadingOrder.Place;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Reads a deployed diagram as people would, whoever drew it. */
final class FlowChartReader {

    private final Process process;
    private final Collection<FlowNode> nodes;
    private final Map<String, BpmnShape> shapes;

    private FlowChartReader(BpmnModelInstance model, String key) {
        process = model.getModelElementById(key);
        nodes = model.getModelElementsByType(FlowNode.class).stream()
                .filter(node -> isIn(process, node))
                .toList();
        shapes = model.getModelElementsByType(BpmnShape.class).stream()
                .filter(shape -> shape.getBpmnElement() != null)
                .collect(Collectors.toMap(shape -> shape.getBpmnElement().getId(), shape -> shape, (a, b) -> a));
    }

    /** The process with that key in a model. */
    static FlowChart read(String definitionId, String key, BpmnModelInstance model) {
        return new FlowChartReader(model, key).read(definitionId);
    }

    private FlowChart read(String definitionId) {
        var next = nodes.stream().collect(Collectors.toMap(BaseElement::getId, this::after));
        var places = places();
        var exceptions = exceptions();
        var order = new ReadingOrder(next, exceptions, node -> places.getOrDefault(node, Place.NOWHERE));
        var starts = starts(process);
        var beside = startsOfEventSubProcesses();
        var read = Stream.of(starts, order.from(starts), beside, order.from(beside), next.keySet())
                .flatMap(Collection::stream)
                .distinct()
                .map(id -> node(process.getModelInstance().getModelElementById(id), next.get(id)))
                .toList();
        var name = FlowChart.label(process.getName());
        return new FlowChart(
                definitionId, name.isEmpty() ? process.getId() : name, read, arrows(), order.back(starts), exceptions);
    }

    private Node node(FlowNode node, Set<String> next) {
        var label = FlowChart.label(node.getName());
        var isAside = runsBeside(node) || scopes(node).anyMatch(FlowChartReader::runsBeside);
        return new Node(node.getId(), label, !label.isEmpty() && speaks(node), isAside, next);
    }

    /** A branching only asks what the next step answers, unless the ticket waits at it; an open box is its content. */
    private boolean speaks(FlowNode node) {
        if (node instanceof SubProcess box) {
            return !box.triggeredByEvent() && isClosed(box);
        }
        return !(node instanceof Gateway) || node instanceof EventBasedGateway;
    }

    private boolean isClosed(SubProcess box) {
        var shape = shapes.get(box.getId());
        return shape != null && !"true".equals(shape.getAttributeValue("isExpanded"));
    }

    private Set<String> after(FlowNode node) {
        var next = new LinkedHashSet<String>();
        if (node instanceof SubProcess box && !starts(box).isEmpty()) {
            next.addAll(starts(box));
        } else {
            next.addAll(wayOut(node));
        }
        next.addAll(boundaries(node));
        scopes(node).forEach(scope -> next.addAll(interruptionsOf(scope)));
        return next;
    }

    /** Along the flow; from the end of a box, out of the box. */
    private Set<String> wayOut(FlowNode node) {
        var next = node.getOutgoing().stream()
                .map(SequenceFlow::getTarget)
                .map(BaseElement::getId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        next.addAll(landings(node));
        if (next.isEmpty() && node.getParentElement() instanceof SubProcess box) {
            next.addAll(wayOut(box));
        }
        return next;
    }

    /** Where somebody comes out who jumps at a link event. */
    private Set<String> landings(FlowNode node) {
        return node instanceof IntermediateThrowEvent
                ? linkNames(node)
                        .flatMap(name -> nodes.stream()
                                .filter(other -> other != node && !(other instanceof IntermediateThrowEvent))
                                .filter(other -> linkNames(other).anyMatch(name::equals)))
                        .map(BaseElement::getId)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static Stream<String> linkNames(FlowNode node) {
        return node.getChildElementsByType(LinkEventDefinition.class).stream()
                .map(LinkEventDefinition::getName)
                .filter(name -> name != null);
    }

    private Set<String> boundaries(FlowNode node) {
        return ids(other -> other instanceof BoundaryEvent event && event.getAttachedTo() == node);
    }

    /** What may take a ticket out of a scope at any time: the box's boundary, and sub-processes that interrupt it. */
    private Set<String> interruptionsOf(ModelElementInstance scope) {
        var found = new LinkedHashSet<>(scope instanceof SubProcess box ? boundaries(box) : Set.of());
        found.addAll(ids(node -> node instanceof StartEvent start
                && start.isInterrupting()
                && start.getParentElement() instanceof SubProcess box
                && box.triggeredByEvent()
                && box.getParentElement() == scope));
        return found;
    }

    private Set<String> exceptions() {
        var found = new LinkedHashSet<>(ids(BoundaryEvent.class::isInstance));
        found.addAll(startsOfEventSubProcesses());
        return found;
    }

    private Set<String> startsOfEventSubProcesses() {
        return ids(node -> node instanceof StartEvent
                && node.getParentElement() instanceof SubProcess box
                && box.triggeredByEvent());
    }

    private Set<String> starts(ModelElementInstance scope) {
        return ids(node -> node instanceof StartEvent && node.getParentElement() == scope);
    }

    private Set<String> ids(Predicate<FlowNode> wanted) {
        return nodes.stream()
                .filter(wanted)
                .map(BaseElement::getId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Map<String, Place> places() {
        var places = new HashMap<String, Place>();
        shapes.forEach((id, shape) -> places.put(
                id, new Place(shape.getBounds().getX(), shape.getBounds().getY())));
        return places;
    }

    private List<Arrow> arrows() {
        return nodes.stream()
                .flatMap(node -> node.getOutgoing().stream())
                .map(flow -> new Arrow(
                        flow.getId(), flow.getSource().getId(), flow.getTarget().getId()))
                .toList();
    }

    private static boolean runsBeside(ModelElementInstance scope) {
        return scope instanceof SubProcess box
                && box.triggeredByEvent()
                && box.getChildElementsByType(StartEvent.class).stream().noneMatch(StartEvent::isInterrupting);
    }

    private static boolean isIn(Process process, FlowNode node) {
        return scopes(node).anyMatch(process::equals);
    }

    private static Stream<ModelElementInstance> scopes(FlowNode node) {
        return Stream.<ModelElementInstance>iterate(
                node.getParentElement(), scope -> scope != null, ModelElementInstance::getParentElement);
    }
}
