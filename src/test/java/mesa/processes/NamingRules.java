package mesa.processes;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Escalation;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** One name, derivable everywhere. */
final class NamingRules {

    private static final List<String> CAUGHT = List.of("Timer_", "Message_", "Error_", "Escalation_", "Signal_");
    private static final Map<Class<? extends BaseElement>, List<String>> PREFIXES = prefixes();

    private NamingRules() {}

    private static Map<Class<? extends BaseElement>, List<String>> prefixes() {
        var prefixes = new LinkedHashMap<Class<? extends BaseElement>, List<String>>();
        prefixes.put(StartEvent.class, List.of("StartEvent_"));
        prefixes.put(EndEvent.class, List.of("EndEvent_"));
        prefixes.put(BoundaryEvent.class, CAUGHT);
        prefixes.put(IntermediateCatchEvent.class, CAUGHT);
        prefixes.put(IntermediateThrowEvent.class, List.of("Milestone_", "Message_", "Escalation_", "Signal_"));
        prefixes.put(Gateway.class, List.of("Gateway_"));
        prefixes.put(CallActivity.class, List.of("SubProcess_"));
        prefixes.put(SubProcess.class, List.of("SubProcess_"));
        prefixes.put(Task.class, List.of("Task_"));
        prefixes.put(SequenceFlow.class, List.of("Flow_"));
        prefixes.put(Escalation.class, List.of("Escalation_"));
        return prefixes;
    }

    static Stream<String> fileIsNamedAfterItsProcess(Diagram diagram) {
        var ids = diagram.all(Process.class).map(Process::getId).toList();
        var fits = ids.equals(List.of(diagram.name())) && diagram.name().matches("([A-Z][a-z0-9]*)+");
        return fits
                ? Stream.of()
                : Stream.of("the file must be PascalCase and hold just one process of its name: " + ids);
    }

    static Stream<String> idsSayWhatTheyAre(Diagram diagram) {
        return PREFIXES.entrySet().stream()
                .flatMap(rule -> diagram.all(rule.getKey())
                        .filter(element -> rule.getValue().stream()
                                .noneMatch(prefix -> element.getId().matches(prefix + "[A-Z]\\w*")))
                        .map(element -> element.getId() + " must begin with " + String.join(" or ", rule.getValue())));
    }

    static Stream<String> userTasksAreNamedAfterTheirLabel(Diagram diagram) {
        return diagram.all(UserTask.class)
                .filter(task -> !task.getId().equals("Task_" + inPascalCase(task.getName())))
                .map(task -> task.getId() + " must be called after its label \"" + task.getName() + "\"");
    }

    private static String inPascalCase(String label) {
        return Arrays.stream(String.valueOf(label).split("\\W+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase() + word.substring(1))
                .collect(Collectors.joining());
    }

    static Stream<String> everyLabelIsSaidInSpanish(Diagram diagram) {
        return Labels.complaints(diagram.file(), diagram.wordsInIt(), diagram::has);
    }

    static Stream<String> processAndUserTasksAreDocumented(Diagram diagram) {
        return Stream.<BaseElement>concat(diagram.all(Process.class), diagram.all(UserTask.class))
                .filter(element -> element.getDocumentations().isEmpty()
                        || element.getDocumentations()
                                .iterator()
                                .next()
                                .getTextContent()
                                .isBlank())
                .map(element -> element.getId() + " has no documentation");
    }
}
