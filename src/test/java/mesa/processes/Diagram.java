package mesa.processes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CategoryValue;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.xml.ModelParseException;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A diagram file and what it draws. */
record Diagram(Path file, BpmnModelInstance model) {

    static Diagram read(Path file) {
        try {
            return of(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Diagram of(Path file, String xml) {
        try {
            return new Diagram(
                    file, Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
        } catch (ModelParseException e) {
            throw new AssertionError(file + " is not BPMN: " + e.getMessage(), e);
        }
    }

    String name() {
        return ModelFiles.nameOf(file);
    }

    <T extends ModelElementInstance> Stream<T> all(Class<T> kind) {
        return model.getModelElementsByType(kind).stream();
    }

    boolean has(String id) {
        return model.getModelElementById(id) != null;
    }

    /** What people read in the diagram, by the id of the element that says it. */
    Map<String, String> wordsInIt() {
        var words = new LinkedHashMap<String, String>();
        all(Process.class).forEach(process -> words.put(process.getId(), process.getName()));
        all(FlowElement.class).forEach(element -> words.put(element.getId(), element.getName()));
        all(CategoryValue.class).forEach(stage -> words.put(stage.getId(), stage.getValue()));
        all(TextAnnotation.class)
                .forEach(note -> words.put(note.getId(), note.getText().getTextContent()));
        words.values().removeIf(word -> word == null || word.isBlank());
        return words;
    }
}
