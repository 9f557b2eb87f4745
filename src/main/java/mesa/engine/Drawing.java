package mesa.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A diagram for people's eyes: what draws it and its labels. Whatever is not named here is left out, so that neither
 * rules and expressions nor notes to colleagues leave the desk.
 */
final class Drawing {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    private static final Set<String> PICTURE = Set.of(
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI");

    private static final Set<String> SHAPES = words(
            "definitions collaboration participant process laneSet childLaneSet lane subProcess adHocSubProcess",
            "transaction callActivity task userTask serviceTask sendTask receiveTask manualTask businessRuleTask",
            "scriptTask startEvent endEvent boundaryEvent intermediateCatchEvent intermediateThrowEvent",
            "exclusiveGateway inclusiveGateway parallelGateway eventBasedGateway complexGateway",
            "messageEventDefinition timerEventDefinition errorEventDefinition escalationEventDefinition",
            "signalEventDefinition compensateEventDefinition conditionalEventDefinition linkEventDefinition",
            "terminateEventDefinition cancelEventDefinition standardLoopCharacteristics",
            "multiInstanceLoopCharacteristics sequenceFlow messageFlow association group category categoryValue",
            "textAnnotation dataObject dataObjectReference dataStoreReference incoming outgoing flowNodeRef text");

    private static final Set<String> FACTS = words(
            "id name sourceRef targetRef attachedToRef cancelActivity isInterrupting triggeredByEvent default",
            "isSequential isForCompensation eventGatewayType instantiate parallelMultiple categoryValueRef value",
            "processRef dataObjectRef isCollection associationDirection",
            "bpmnElement isHorizontal isExpanded isMarkerVisible isMessageVisible x y width height");

    private static final Set<String> WITH_TEXT = Set.of("incoming", "outgoing", "flowNodeRef", "text");

    private Drawing() {}

    /** The drawing of a deployed model; closes the stream. */
    static byte[] of(InputStream model) {
        try (model) {
            var document = XmlLabels.parse(model.readAllBytes());
            childrenOf(document).filter(child -> !(child instanceof Element)).forEach(document::removeChild);
            keepWhatDraws(document.getDocumentElement());
            return XmlLabels.write(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void keepWhatDraws(Element element) {
        attributesOf(element).filter(fact -> !draws(fact)).forEach(element::removeAttributeNode);
        childrenOf(element).filter(child -> !draws(child)).forEach(element::removeChild);
        childrenOf(element).filter(Element.class::isInstance).forEach(child -> keepWhatDraws((Element) child));
    }

    private static boolean draws(Node child) {
        if (child instanceof Element element) {
            return PICTURE.contains(element.getNamespaceURI())
                    || BPMN.equals(element.getNamespaceURI()) && SHAPES.contains(element.getLocalName());
        }
        return child.getNodeType() == Node.TEXT_NODE
                && WITH_TEXT.contains(child.getParentNode().getLocalName());
    }

    private static boolean draws(Attr fact) {
        if (XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(fact.getNamespaceURI())) {
            return PICTURE.contains(fact.getValue()) || BPMN.equals(fact.getValue());
        }
        return fact.getNamespaceURI() == null && FACTS.contains(fact.getName());
    }

    private static Stream<Node> childrenOf(Node parent) {
        var children = parent.getChildNodes();
        return IntStream.range(0, children.getLength()).mapToObj(children::item).toList().stream();
    }

    private static Stream<Attr> attributesOf(Element element) {
        var attributes = element.getAttributes();
        return IntStream.range(0, attributes.getLength())
                .mapToObj(index -> (Attr) attributes.item(index))
                .toList()
                .stream();
    }

    private static Set<String> words(String... lines) {
        return Stream.of(lines).flatMap(line -> Stream.of(line.split(" "))).collect(Collectors.toUnmodifiableSet());
    }
}
