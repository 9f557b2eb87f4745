package mesa.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The Spanish words beside a model, against the English ones in it. */
final class Labels {

    private Labels() {}

    /**
     * What is wrong with the labels beside {@code model}: {@code english} are the words that people see, by id, and
     * {@code known} says whether there is anything of an id at all.
     */
    static Stream<String> complaints(Path model, Map<String, String> english, Predicate<String> known) {
        var spanish = spanishOf(model);
        var missing = english.keySet().stream()
                .filter(id -> spanish.getProperty(id, "").isBlank())
                .map(id -> id + " (" + english.get(id) + ") has no Spanish label");
        var dead = spanish.stringPropertyNames().stream()
                .filter(label -> !known.test(label.replaceFirst("\\.documentation$", "")))
                .map(id -> "the Spanish label " + id + " belongs to nothing");
        return Stream.concat(missing, dead);
    }

    private static Properties spanishOf(Path model) {
        var labels = new Properties();
        var file = ModelFiles.spanishLabelsOf(model);
        if (!Files.exists(file)) {
            return labels;
        }
        try (var reader = Files.newBufferedReader(file)) {
            labels.load(reader);
            return labels;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
