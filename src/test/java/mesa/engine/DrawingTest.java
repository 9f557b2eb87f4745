package mesa.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

class DrawingTest {

    /** What a drawing may consist of, said once more and for what Mesa brings only. */
    private static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "name",
            "sourceRef",
            "targetRef",
            "attachedToRef",
            "cancelActivity",
            "isInterrupting",
            "triggeredByEvent",
            "default",
            "categoryValueRef",
            "value",
            "bpmnElement",
            "isExpanded",
            "isMarkerVisible",
            "x",
            "y",
            "width",
            "height",
            "isHorizontal");

    static List<Path> diagrams() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void onlyWhatDrawsIsLeft(Path diagram) throws IOException {
        var drawing = Drawing.of(Files.newInputStream(diagram));

        var document = XmlLabels.parse(drawing);
        assertThat(attributesIn(document)).isSubsetOf(ATTRIBUTES);
        assertThat(textsIn(document)).allMatch(text -> text.matches("Flow_\\w+"));
        assertThat(new String(drawing, StandardCharsets.UTF_8))
                .doesNotContain("camunda", "${", "extensionElements", "documentation", "condition", "PT", "P5D", "<!--")
                .doesNotContainIgnoringCase("expression");
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyShapeAndFlowAndLabelIsStillThere(Path diagram) throws IOException {
        var before = XmlLabels.parse(Files.readAllBytes(diagram));
        var after = XmlLabels.parse(Drawing.of(Files.newInputStream(diagram)));

        for (var name : List.of("BPMNShape", "BPMNEdge", "waypoint", "Bounds", "sequenceFlow", "categoryValue")) {
            assertThat(elements(after, name)).as(name).hasSameSizeAs(elements(before, name));
        }
        assertThat(elements(after, "BPMNShape"))
                .extracting(shape -> shape.getAttribute("bpmnElement"))
                .allSatisfy(id -> assertThat(elements(after, "*"))
                        .anyMatch(element -> element.getAttribute("id").equals(id)));
    }

    @Test
    void notesToColleaguesAndProgramsStayAtTheDesk() {
        var drawing = drawingOf("""
                <?xml version="1.0" encoding="UTF-8"?>
                <!-- ask Marta before you touch this -->
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" exporter="Camunda Modeler" id="d">
                  <process id="Secret" name="Shown" camunda:versionTag="7" isExecutable="true">
                    <documentation>the safe is behind the picture</documentation>
                    <extensionElements><camunda:properties><camunda:property name="a" value="b"/></camunda:properties></extensionElements>
                    <userTask id="Task" name="Look" camunda:assignee="${boss}"><?run me?></userTask>
                    <scriptTask id="Script" name="Count" scriptFormat="js"><script>quit()</script></scriptTask>
                    <textAnnotation id="Note"><text>drawn note</text></textAnnotation>
                  </process>
                  <message id="m" name="internal"/>
                </definitions>
                """);

        assertThat(drawing).contains("Shown", "Look", "Count", "drawn note");
        assertThat(drawing)
                .doesNotContain(
                        "Marta", "safe", "camunda", "Camunda", "boss", "run me", "quit", "internal", "exporter");
    }

    private static String drawingOf(String model) {
        return new String(
                Drawing.of(new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8))), StandardCharsets.UTF_8);
    }

    private static Set<String> attributesIn(Document document) {
        var names = new TreeSet<String>();
        elements(document, "*")
                .forEach(element -> IntStream.range(0, element.getAttributes().getLength())
                        .mapToObj(element.getAttributes()::item)
                        .map(Node::getNodeName)
                        .filter(name -> !name.startsWith("xmlns"))
                        .forEach(names::add));
        return names;
    }

    private static List<String> textsIn(Document document) {
        return elements(document, "*").stream()
                .flatMap(element -> nodes(element.getChildNodes()))
                .filter(node -> !(node instanceof Element))
                .map(Node::getNodeValue)
                .toList();
    }

    private static List<Element> elements(Document document, String name) {
        return nodes(document.getElementsByTagNameNS("*", name))
                .map(Element.class::cast)
                .toList();
    }

    private static Stream<Node> nodes(NodeList list) {
        return IntStream.range(0, list.getLength()).mapToObj(list::item);
    }
}
