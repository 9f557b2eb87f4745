package mesa.processes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The words that a diagram may use. */
final class Vocabulary {

    /** The doors through which a ticket is moved from outside its diagram. */
    static final Set<String> DOORS = Set.of(
            "RequesterReplied",
            "SolutionApproved",
            "SolutionRejected",
            "TicketWithdrawn",
            "MessagePosted",
            "LevelRaised",
            "SurveyAnswered");

    private Vocabulary() {}

    /** The delegate expressions that the Modeler offers, such as <code>${notify}</code>. */
    static Set<String> steps() {
        return templates()
                .flatMap(template -> children(template.path("properties")))
                .filter(property -> property.at("/binding/name").asText().equals("camunda:delegateExpression"))
                .map(property -> property.path("value").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<JsonNode> templates() {
        return ModelFiles.elementTemplates().stream()
                .map(Vocabulary::read)
                .flatMap(json -> json.isArray() ? children(json) : Stream.of(json));
    }

    private static Stream<JsonNode> children(JsonNode parent) {
        return StreamSupport.stream(parent.spliterator(), false);
    }

    static JsonNode read(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is not well-formed", e);
        }
    }
}
