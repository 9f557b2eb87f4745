package mesa.processes;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A form file, and what is wrong with it. */
record Form(Path file, JsonNode content) {

    private static final Set<String> KINDS_THAT_TASKLIST_SHOWS = Set.of(
            "button",
            "checkbox",
            "checklist",
            "datetime",
            "group",
            "image",
            "number",
            "radio",
            "select",
            "separator",
            "spacer",
            "table",
            "taglist",
            "text",
            "textarea",
            "textfield");
    private static final List<String> WORDS = List.of("description", "text");

    static Form read(Path file) {
        return new Form(file, Vocabulary.read(file));
    }

    Stream<String> complaints() {
        return Stream.of(naming(), kinds(), repeated("key"), repeated("id"), conditions(), spanish())
                .flatMap(Function.identity());
    }

    private Stream<String> naming() {
        var fits = content.path("id").asText().equals(ModelFiles.nameOf(file))
                && content.path("type").asText().equals("default")
                && content.path("executionPlatform").asText().equals("Camunda Platform");
        return fits ? Stream.of() : Stream.of("the id must be the file's name, the platform Camunda Platform");
    }

    private Stream<String> kinds() {
        return fields(content)
                .filter(field ->
                        !KINDS_THAT_TASKLIST_SHOWS.contains(field.path("type").asText()))
                .map(field -> nameOf(field) + " is of the kind " + field.path("type") + ", which Tasklist can't show");
    }

    private Stream<String> repeated(String property) {
        return fields(content)
                .map(field -> field.path(property).asText())
                .filter(value -> !value.isEmpty())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .filter(value -> value.getValue() > 1)
                .map(value -> "two fields have the " + property + " " + value.getKey());
    }

    private Stream<String> conditions() {
        return fields(content)
                .filter(field -> field.at("/conditional/hide").isTextual())
                .filter(field -> !field.at("/conditional/hide").asText().startsWith("="))
                .map(field -> nameOf(field) + " is hidden by something that is no FEEL expression");
    }

    private Stream<String> spanish() {
        var english = new LinkedHashMap<String, String>();
        fields(content).forEach(field -> collectWords(field, english));
        return Labels.complaints(file, english, english::containsKey);
    }

    private static void collectWords(JsonNode field, Map<String, String> words) {
        collect(nameOf(field), field.path("label"), words);
        WORDS.forEach(word -> collect(nameOf(field) + "." + word, field.path(word), words));
        field.path("values")
                .forEach(choice ->
                        collect(nameOf(field) + "." + choice.path("value").asText(), choice.path("label"), words));
    }

    private static void collect(String key, JsonNode word, Map<String, String> words) {
        if (word.isTextual()) {
            words.put(key, word.asText());
        }
    }

    private static String nameOf(JsonNode field) {
        return field.path("key").asText(field.path("id").asText());
    }

    private static Stream<JsonNode> fields(JsonNode parent) {
        return StreamSupport.stream(parent.path("components").spliterator(), false)
                .flatMap(field -> Stream.concat(Stream.of(field), fields(field)));
    }
}
