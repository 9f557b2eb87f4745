package mesa.processes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import mesa.ticket.RejectionCause;
import mesa.ticket.TicketStatus;
import mesa.ticket.WaitingReason;

/** The words that a diagram may use. */
final class Vocabulary {

    /** The doors through which a ticket is moved from outside its diagram. */
    static final Set<String> DOORS = Set.of(
            "RequesterReplied",
            "SolutionApproved",
            "SolutionRejected",
            "TicketWithdrawn",
            "MessagePosted",
            "SurveyAnswered");

    private static final Set<String> RECIPIENTS =
            Set.of("requester", "watchers", "assignee", "team", "manager", "supplier");

    private static final Map<String, Predicate<String>> PROPERTIES = Map.of(
            "ticketStatus", oneOf(TicketStatus.values()),
            "statusWhenClaimed", oneOf(TicketStatus.values()),
            "waitingReason", oneOf(WaitingReason.values()),
            "rejectionCause", oneOf(RejectionCause.values()),
            "level", value -> value.matches("[0-3]"),
            "template", value -> value.matches("[a-z]+(-[a-z]+)*"),
            "to", value -> RECIPIENTS.containsAll(List.of(value.split("\\s*,\\s*"))));

    private Vocabulary() {}

    static boolean knowsProperty(String name) {
        return PROPERTIES.containsKey(name) || offered("camunda:property").anyMatch(name::equals);
    }

    static boolean takes(String property, String value) {
        return PROPERTIES.getOrDefault(property, any -> true).test(value);
    }

    /** The delegate expressions that the Modeler offers, such as <code>${notify}</code>. */
    static Set<String> steps() {
        return templates()
                .flatMap(template -> children(template.path("properties")))
                .filter(property -> property.at("/binding/name").asText().equals("camunda:delegateExpression"))
                .map(property -> property.path("value").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> offered(String binding) {
        return templates()
                .flatMap(template -> children(template.path("properties")))
                .filter(property -> property.at("/binding/type").asText().equals(binding))
                .map(property -> property.at("/binding/name").asText());
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

    private static Predicate<String> oneOf(Enum<?>... values) {
        var names = Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
        return names::contains;
    }
}
