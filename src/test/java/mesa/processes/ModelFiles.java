package mesa.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files that a process owner edits. */
final class ModelFiles {

    static final Path PROCESSES = Path.of("processes");
    static final Path FORMS = Path.of("forms");
    static final Path ELEMENT_TEMPLATES = PROCESSES.resolve(".camunda/element-templates");

    private ModelFiles() {}

    static List<Path> diagrams() {
        return files(PROCESSES, ".bpmn");
    }

    static List<Path> decisions() {
        return files(PROCESSES, ".dmn");
    }

    static List<Path> forms() {
        return files(FORMS, ".form");
    }

    static List<Path> elementTemplates() {
        return files(ELEMENT_TEMPLATES, ".json");
    }

    static List<Path> labels() {
        return Stream.of(PROCESSES, FORMS)
                .flatMap(folder -> files(folder, "_es.properties").stream())
                .toList();
    }

    /** The name that the deployed resource and its id share. */
    static String nameOf(Path file) {
        var name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    static Path spanishLabelsOf(Path model) {
        return model.resolveSibling(nameOf(model) + "_es.properties");
    }

    private static List<Path> files(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
