package mesa.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A part of the desk's file, such as one team: gives what is written in it and notes what is wrong, and where. */
final class Section {

    /** Something written in the file, and its line. */
    record Text(String value, int line) {}

    private final String path;
    private final Text id;
    private final Map<Text, Node> values = new LinkedHashMap<>();
    private final Problems problems;

    private Section(String path, Text id, Node node, Problems problems) {
        this.path = path;
        this.id = id;
        this.problems = problems;
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(this::keep);
        } else if (!isEmpty(node)) {
            problems.add(lineOf(node), "%s must be a list of keys and values", path);
        }
    }

    /** The whole file. */
    static Section whole(Node node, Problems problems) {
        return new Section("the file", new Text("", 1), node, problems);
    }

    /** What this section is called in the one around it: for a team, its id. */
    String id() {
        return id.value();
    }

    /** Notes every key that is not one of these. */
    Section knows(String... keys) {
        var known = Set.of(keys);
        values.keySet().stream()
                .filter(key -> !known.contains(key.value()))
                .forEach(key -> problem(
                        key, "unknown key \"%s\"; known here: %s", key.value(), String.join(", ", List.of(keys))));
        return this;
    }

    /** What is written for the key; empty, and noted, if nothing is. */
    Optional<Text> required(String key) {
        var text = optional(key);
        if (text.isEmpty() && node(key).map(Section::isEmpty).orElse(true)) {
            problem(id, "\"%s\" is missing", key);
        }
        return text;
    }

    /** What is written for the key. */
    Optional<Text> optional(String key) {
        return node(key).flatMap(node -> text(node, key));
    }

    /** The part of that name, empty, and noted, if it is missing. */
    Section part(String key) {
        var node = node(key);
        if (node.isEmpty()) {
            problem(id, "\"%s\" is missing", key);
        }
        return new Section(key, new Text(key, line(key)), node.orElse(null), problems);
    }

    /** The part of that name, with nothing in it if it is missing. */
    Section partIfAny(String key) {
        return new Section(key, new Text(key, line(key)), node(key).orElse(null), problems);
    }

    /** The parts below that key, each with its own id. */
    List<Section> parts(String key) {
        var around =
                new Section(pathTo(key), new Text(key, line(key)), node(key).orElse(null), problems);
        return around.values.entrySet().stream()
                .map(entry ->
                        new Section(around.pathTo(entry.getKey().value()), entry.getKey(), entry.getValue(), problems))
                .toList();
    }

    /** The single words and sentences below that key, each with what it is called. */
    Map<Text, Text> pairs(String key) {
        var around =
                new Section(pathTo(key), new Text(key, line(key)), node(key).orElse(null), problems);
        var pairs = new LinkedHashMap<Text, Text>();
        around.values.keySet().forEach(name -> around.required(name.value()).ifPresent(text -> pairs.put(name, text)));
        return pairs;
    }

    /** The list that is written for the key. */
    List<Text> list(String key) {
        var node = node(key).filter(value -> !isEmpty(value)).orElse(null);
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .flatMap(entry -> text(entry, key).stream())
                    .toList();
        }
        if (node != null) {
            problem(new Text(key, lineOf(node)), "\"%s\" must be a list such as [one, two]", key);
        }
        return List.of();
    }

    /** Notes that something about this section is wrong, in the line of that text. */
    void problem(Text where, String reason, Object... details) {
        problems.add(where.line(), "%s: %s", path, reason.formatted(details));
    }

    /** Notes that something about this section as a whole is wrong. */
    void problem(String reason, Object... details) {
        problem(id, reason, details);
    }

    private void keep(NodeTuple tuple) {
        var key = tuple.getKeyNode() instanceof ScalarNode scalar
                ? scalar.getValue().strip()
                : "?";
        var line = lineOf(tuple.getKeyNode());
        key(key).ifPresentOrElse(
                        first -> problem(
                                new Text(key, line), "\"%s\" is there twice, first in line %d", key, first.line()),
                        () -> values.put(new Text(key, line), tuple.getValueNode()));
    }

    private Optional<Text> text(Node node, String key) {
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar)
                    .filter(value -> !isEmpty(value))
                    .map(value -> new Text(value.getValue().strip(), lineOf(value)));
        }
        problem(new Text(key, lineOf(node)), "\"%s\" must be one word or sentence", key);
        return Optional.empty();
    }

    private Optional<Text> key(String key) {
        return values.keySet().stream().filter(text -> text.value().equals(key)).findFirst();
    }

    private Optional<Node> node(String key) {
        return key(key).map(values::get);
    }

    private int line(String key) {
        return key(key).map(Text::line).orElse(id.line());
    }

    private String pathTo(String key) {
        return id.value().isEmpty() ? key : path + "." + key;
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private static boolean isEmpty(Node node) {
        return node == null
                || node.getTag().equals(Tag.NULL)
                || node instanceof ScalarNode scalar && scalar.getValue().isBlank();
    }
}
