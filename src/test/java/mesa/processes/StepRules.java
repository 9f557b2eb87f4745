package mesa.processes;

import static java.util.stream.Stream.concat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import mesa.engine.ModelRules;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A diagram says what is done with the words of the vocabulary and with nothing else. */
final class StepRules {

    private StepRules() {}

    /** What the desk itself refuses when a diagram is deployed into it. */
    static Stream<String> theRunningDeskTakesIt(Diagram diagram) {
        var steps = Vocabulary.steps();
        return new ModelRules(step -> steps.contains("${" + step + "}"), property -> false)
                .check(diagram.file().getFileName().toString(), diagram.model()).stream()
                        .map(finding -> finding.element() + ": " + finding.key() + " " + finding.detail());
    }

    static Stream<String> everyUserTaskHasItsForm(Diagram diagram) {
        return diagram.all(UserTask.class)
                .filter(task -> !hasItsForm(task))
                .map(task -> task.getId() + " must have the form " + formNameOf(task) + " and it must be in forms/");
    }

    private static boolean hasItsForm(UserTask task) {
        var name = formNameOf(task);
        return (name.equals(task.getCamundaFormRef())
                        || ("camunda-forms:deployment:" + name + ".form").equals(task.getCamundaFormKey()))
                && isAmong(ModelFiles.forms(), name);
    }

    private static String formNameOf(UserTask task) {
        return task.getId().replaceFirst("^Task_", "");
    }

    static Stream<String> stepsAreOnTheList(Diagram diagram) {
        var steps = Vocabulary.steps();
        return diagram.all(ServiceTask.class)
                .filter(task -> !steps.contains(String.valueOf(task.getCamundaDelegateExpression())))
                .map(task -> task.getId() + " must do one of " + steps);
    }

    static Stream<String> doorsAreOnTheList(Diagram diagram) {
        return diagram.all(Message.class)
                .filter(message -> !Vocabulary.DOORS.contains(message.getName()))
                .map(message -> message.getId() + " waits for " + message.getName() + ", which nobody sends");
    }

    /** Listeners can not be seen in the picture; what the vocabulary needs, the engine adds by itself. */
    static Stream<String> nobodyListensBehindIt(Diagram diagram) {
        return concat(diagram.all(CamundaExecutionListener.class), diagram.all(CamundaTaskListener.class))
                .map(listener -> idAround(listener) + " has a listener, which nobody sees in the picture");
    }

    static Stream<String> whatItCallsIsThere(Diagram diagram) {
        var calls = diagram.all(CallActivity.class)
                .filter(call -> !isAmong(ModelFiles.diagrams(), call.getCalledElement()))
                .map(call -> call.getId() + " calls " + call.getCalledElement() + ", which is not in processes/");
        var rules = diagram.all(BusinessRuleTask.class)
                .filter(task -> !isAmong(ModelFiles.decisions(), task.getCamundaDecisionRef()))
                .map(task -> task.getId() + " asks " + task.getCamundaDecisionRef() + ", which is not in processes/");
        return concat(calls, rules);
    }

    private static boolean isAmong(Collection<Path> files, String name) {
        return files.stream().anyMatch(file -> ModelFiles.nameOf(file).equals(name));
    }

    private static String idAround(ModelElementInstance element) {
        return Stream.iterate(element, ModelElementInstance::getParentElement)
                .takeWhile(around -> around != null)
                .filter(BaseElement.class::isInstance)
                .map(around -> ((BaseElement) around).getId())
                .flatMap(id -> Optional.ofNullable(id).stream())
                .findFirst()
                .orElse("the diagram");
    }
}
