package mesa.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The labels of a diagram or rule table: by element id, and its documentation by id and {@code .documentation}. */
final class XmlLabels {

    private XmlLabels() {}

    /** Every label by its key. */
    static Map<String, String> of(byte[] model) {
        var labels = new LinkedHashMap<String, String>();
        elements(parse(model)).forEach(element -> {
            labelOf(element).ifPresent(label -> labels.put(element.getAttribute("id"), label.getNodeValue()));
            documentationOf(element).ifPresent(text -> labels.put(documentationKey(element), text.getTextContent()));
        });
        return labels;
    }

    /** The model with those labels exchanged that still are what {@code before} says. */
    static byte[] replace(byte[] model, Map<String, String> before, Map<String, String> after) {
        var document = parse(model);
        elements(document).forEach(element -> {
            labelOf(element).ifPresent(label -> exchange(label, element.getAttribute("id"), before, after));
            documentationOf(element).ifPresent(text -> exchange(text, documentationKey(element), before, after));
        });
        return write(document);
    }

    private static void exchange(Node place, String key, Map<String, String> before, Map<String, String> after) {
        if (after.containsKey(key) && place.getTextContent().equals(before.get(key))) {
            place.setTextContent(after.get(key));
        }
    }

    private static String documentationKey(Element element) {
        return element.getAttribute("id") + ".documentation";
    }

    private static Optional<Node> labelOf(Element element) {
        return Stream.of("label", "name", "value")
                .map(element::getAttributeNode)
                .filter(attribute -> attribute != null)
                .map(Node.class::cast)
                .findFirst();
    }

    private static Optional<Node> documentationOf(Element element) {
        return nodes(element.getChildNodes())
                .filter(child -> "documentation".equals(child.getLocalName()))
                .findFirst();
    }

    private static Stream<Element> elements(Document document) {
        return nodes(document.getElementsByTagNameNS("*", "*"))
                .map(Element.class::cast)
                .filter(element -> element.hasAttribute("id"));
    }

    private static Stream<Node> nodes(NodeList list) {
        return IntStream.range(0, list.getLength()).mapToObj(list::item);
    }

    /** A model as a document; {@code IllegalArgumentException} when it is none. */
    static Document parse(byte[] model) {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(model));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException("Not a model: " + e.getMessage(), e);
        }
    }

    /** The document as a model. */
    static byte[] write(Document document) {
        try {
            var factory = TransformerFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var out = new ByteArrayOutputStream();
            factory.newTransformer().transform(new DOMSource(document), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }
}
