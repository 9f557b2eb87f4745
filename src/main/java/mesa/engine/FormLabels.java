package mesa.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The labels of a form: by a field's key, its description by key and {@code .description}, the choices of a field by
 * key and value.
 */
final class FormLabels {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FormLabels() {}

    /** Every label by its key. */
    static Map<String, String> of(byte[] form) {
        var labels = new LinkedHashMap<String, String>();
        visit(
                parse(form),
                (key, place, property) -> labels.put(key, place.get(property).asText()));
        return labels;
    }

    /** The form with those labels exchanged that still are what {@code before} says. */
    static byte[] replace(byte[] form, Map<String, String> before, Map<String, String> after) {
        var root = parse(form);
        visit(root, (key, place, property) -> {
            if (after.containsKey(key) && place.get(property).asText().equals(before.get(key))) {
                place.put(property, after.get(key));
            }
        });
        return write(root);
    }

    private static void visit(JsonNode parent, Visitor visitor) {
        for (var component : parent.path("components")) {
            var field = (ObjectNode) component;
            var key = field.path("key").asText(field.path("id").asText());
            say(key, field, "label", visitor);
            say(key + ".description", field, "description", visitor);
            say(key + ".text", field, "text", visitor);
            for (var choice : field.path("values")) {
                say(key + "." + choice.path("value").asText(), (ObjectNode) choice, "label", visitor);
            }
            visit(field, visitor);
        }
    }

    private static void say(String key, ObjectNode place, String property, Visitor visitor) {
        if (place.path(property).isTextual()) {
            visitor.label(key, place, property);
        }
    }

    /** The fields of a form into which people write freely. */
    static List<String> textFieldsOf(byte[] form) {
        return parse(form).findParents("type").stream()
                .filter(field -> List.of("textarea", "textfield")
                        .contains(field.path("type").asText()))
                .map(field -> field.path("key").asText())
                .toList();
    }

    /** The form's id. */
    static String idOf(byte[] form) {
        return parse(form).path("id").asText();
    }

    private static JsonNode parse(byte[] form) {
        try {
            return JSON.readTree(form);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a form: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] write(JsonNode form) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(form);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Visitor {
        void label(String key, ObjectNode place, String property);
    }
}
