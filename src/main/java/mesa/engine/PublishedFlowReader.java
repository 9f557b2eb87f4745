package mesa.engine;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mesa.engine.FlowChart.Node;
import mesa.engine.PublishedFlow.Stage;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.Group;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/** Reads what a deployed diagram says to the public: its stages are its groups, and what runs beside the path. */
final class PublishedFlowReader {

    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,3})\\b.*");

    private final BpmnModelInstance model;
    private final FlowChart chart;
    private final Process process;
    private final Collection<BpmnShape> shapes;

    private PublishedFlowReader(BpmnModelInstance model, FlowChart chart, String key) {
        this.model = model;
        this.chart = chart;
        this.process = model.getModelElementById(key);
        this.shapes = model.getModelElementsByType(BpmnShape.class);
    }

    static PublishedFlow read(BpmnModelInstance model, FlowChart chart, String key) {
        return new PublishedFlowReader(model, chart, key).read();
    }

    private PublishedFlow read() {
        var stages = Stream.of(groups(), beside(), others())
                .flatMap(found -> found)
                .filter(stage -> !stage.steps().isEmpty())
                .sorted(Comparator.comparingInt(PublishedFlowReader::numberOf))
                .toList();
        return new PublishedFlow(chart.definitionId(), process.getId(), chart.name(), description(), stages, calls());
    }

    private Stream<Stage> groups() {
        return groupsDrawn()
                .sorted(Comparator.comparingDouble(group -> boundsOf(group).getX()))
                .map(group -> stage(
                        group.getCategory() == null ? "" : group.getCategory().getValue(),
                        node -> !node.isAside() && isWithin(node, boundsOf(group))));
    }

    private Stream<Stage> beside() {
        return model.getModelElementsByType(SubProcess.class).stream()
                .filter(SubProcess::triggeredByEvent)
                .filter(box -> chart.isAside(box.getId()))
                .map(box -> stage(box.getName(), node -> isPartOf(box, node)));
    }

    private Stream<Stage> others() {
        return Stream.of(stage(
                "", node -> !node.isAside() && groupsDrawn().noneMatch(group -> isWithin(node, boundsOf(group)))));
    }

    private Stage stage(String name, Predicate<Node> members) {
        return new Stage(
                FlowChart.label(name),
                chart.nodes().stream()
                        .filter(Node::isStep)
                        .filter(members)
                        .map(Node::label)
                        .toList());
    }

    private Stream<Group> groupsDrawn() {
        return model.getModelElementsByType(Group.class).stream().filter(group -> boundsOf(group) != null);
    }

    private boolean isPartOf(SubProcess box, Node node) {
        BaseElement element = model.getModelElementById(node.id());
        return element.getParentElement() == box;
    }

    private boolean isWithin(Node node, Bounds stage) {
        var place = boundsOf(model.getModelElementById(node.id()));
        if (place == null) {
            return false;
        }
        var x = place.getX() + place.getWidth() / 2 - stage.getX();
        var y = place.getY() + place.getHeight() / 2 - stage.getY();
        return x >= 0 && x <= stage.getWidth() && y >= 0 && y <= stage.getHeight();
    }

    private Bounds boundsOf(BaseElement element) {
        return shapes.stream()
                .filter(shape -> shape.getBpmnElement() == element)
                .map(BpmnShape::getBounds)
                .findFirst()
                .orElse(null);
    }

    private String description() {
        return process.getDocumentations().stream()
                .map(Documentation::getTextContent)
                .map(String::strip)
                .collect(Collectors.joining("\n"));
    }

    private List<String> calls() {
        return model.getModelElementsByType(CallActivity.class).stream()
                .map(CallActivity::getCalledElement)
                .filter(called -> called != null && !called.contains("{"))
                .distinct()
                .toList();
    }

    /** Whoever numbers the stages gets them in that order. */
    private static int numberOf(Stage stage) {
        var number = NUMBERED.matcher(stage.name());
        return number.matches() ? Integer.parseInt(number.group(1)) : Integer.MAX_VALUE;
    }
}
