package mesa.processes;

import static java.util.stream.Stream.concat;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Artifact;
import org.camunda.bpm.model.bpmn.instance.Association;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;

/** A diagram is a picture that a person takes in at a glance. */
final class DrawingRules {

    private static final double WIDTH = 1450;
    private static final double HEIGHT = 850;
    private static final int BOXES = 15;

    private DrawingRules() {}

    static Stream<String> everythingIsDrawn(Diagram diagram) {
        var shapes = diagram.all(BpmnShape.class).map(BpmnShape::getBpmnElement).toList();
        var edges = diagram.all(BpmnEdge.class).map(BpmnEdge::getBpmnElement).toList();
        var boxes = concat(diagram.all(FlowNode.class), diagram.all(Artifact.class))
                .filter(element -> !(element instanceof Association))
                .filter(element -> !shapes.contains(element));
        var arrows = diagram.all(SequenceFlow.class).filter(flow -> !edges.contains(flow));
        return concat(boxes, arrows).map(element -> element.getId() + " is not drawn");
    }

    static Stream<String> itFitsOneScreen(Diagram diagram) {
        var tooFar = diagram.all(BpmnShape.class)
                .filter(shape -> shape.getBounds().getX() + shape.getBounds().getWidth() > WIDTH
                        || shape.getBounds().getY() + shape.getBounds().getHeight() > HEIGHT)
                .map(shape -> shape.getBpmnElement().getId() + " is off the screen");
        var boxes = diagram.all(Activity.class).count();
        return boxes > BOXES ? concat(tooFar, Stream.of(boxes + " boxes are too many for one screen")) : tooFar;
    }

    static Stream<String> flowsDoNotCross(Diagram diagram) {
        var arrows = diagram.all(BpmnEdge.class)
                .filter(edge -> edge.getBpmnElement() instanceof SequenceFlow)
                .toList();
        return arrows.stream()
                .flatMap(arrow -> arrows.subList(0, arrows.indexOf(arrow)).stream()
                        .filter(other -> cross(arrow, other))
                        .map(other -> arrow.getBpmnElement().getId() + " crosses "
                                + other.getBpmnElement().getId()));
    }

    private static boolean cross(BpmnEdge one, BpmnEdge other) {
        return segments(one).stream()
                .anyMatch(line -> segments(other).stream().anyMatch(second -> crossInTheMiddle(line, second)));
    }

    /** Whether each line runs through the other; lines that only meet, or run together into a box, do not cross. */
    private static boolean crossInTheMiddle(Line2D one, Line2D other) {
        return one.relativeCCW(other.getP1()) * one.relativeCCW(other.getP2()) < 0
                && other.relativeCCW(one.getP1()) * other.relativeCCW(one.getP2()) < 0;
    }

    private static Collection<Line2D> segments(BpmnEdge arrow) {
        var points = List.copyOf(arrow.getWaypoints());
        var lines = new ArrayList<Line2D>();
        for (var number = 1; number < points.size(); number++) {
            var from = points.get(number - 1);
            var to = points.get(number);
            lines.add(new Line2D.Double(from.getX(), from.getY(), to.getX(), to.getY()));
        }
        return lines;
    }
}
