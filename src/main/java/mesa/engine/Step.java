package mesa.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Namespace;

/**
 * What a diagram says about one of its elements in the words of the vocabulary.
 *
 * @param properties the element's properties by name
 */
record Step(Map<String, String> properties) {

    private static final Namespace CAMUNDA = new Namespace("http://camunda.org/schema/1.0/bpmn");

    static Step of(Element element) {
        var properties = new LinkedHashMap<String, String>();
        Optional.ofNullable(element.element("extensionElements"))
                .map(extensions -> extensions.elementNS(CAMUNDA, "properties"))
                .ifPresent(list -> list.elementsNS(CAMUNDA, "property")
                        .forEach(property -> properties.put(property.attribute("name"), property.attribute("value"))));
        return new Step(properties);
    }

    /** The value of a word, or null when the element does not say it. */
    String value(Word word) {
        return properties.get(word.id());
    }

    boolean says(Word word) {
        return properties.containsKey(word.id());
    }

    <E extends Enum<E>> E value(Word word, Class<E> type) {
        return says(word) ? Enum.valueOf(type, value(word)) : null;
    }
}
