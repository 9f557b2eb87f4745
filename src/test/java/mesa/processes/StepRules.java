package mesa.processes;

import static java.util.stream.Stream.concat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A diagram says what is done with the words of the vocabulary and with nothing else. */
final class StepRules {

    private static final String CAMUNDA = BpmnModelConstants.CAMUNDA_NS;

    private StepRules() {}

    static Stream<String> historyEndsSomeDay(Diagram diagram) {
        return diagram.all(Process.class)
                .filter(process -> process.getCamundaHistoryTimeToLiveString() == null)
                .map(process -> process.getId() + " does not say how long its history is kept");
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

    static Stream<String> propertiesAreOnTheList(Diagram diagram) {
        return diagram.all(CamundaProperty.class)
                .filter(property -> !Vocabulary.knowsProperty(property.getCamundaName())
                        || !Vocabulary.takes(property.getCamundaName(), property.getCamundaValue()))
                .map(property -> idAround(property) + " has the unknown property or value " + property.getCamundaName()
                        + " = " + property.getCamundaValue());
    }

    static Stream<String> doorsAreOnTheList(Diagram diagram) {
        return diagram.all(Message.class)
                .filter(message -> !Vocabulary.DOORS.contains(message.getName()))
                .map(message -> message.getId() + " waits for " + message.getName() + ", which nobody sends");
    }

    static Stream<String> nothingIsProgrammedInIt(Diagram diagram) {
        return concat(
                        concat(diagram.all(ScriptTask.class), scripts(diagram)).map(StepRules::idAround),
                        diagram.all(BaseElement.class)
                                .filter(StepRules::runsCode)
                                .map(BaseElement::getId))
                .map(id -> id + " is programmed in the diagram");
    }

    private static Stream<ModelElementInstance> scripts(Diagram diagram) {
        return Stream.of(CamundaScript.class, CamundaExecutionListener.class, CamundaTaskListener.class)
                .map(diagram.model()::getModelElementsByType)
                .flatMap(Collection::stream);
    }

    private static boolean runsCode(BaseElement element) {
        return element.getAttributeValueNs(CAMUNDA, "class") != null
                || element.getAttributeValueNs(CAMUNDA, "expression") != null
                || element instanceof SequenceFlow flow
                        && flow.getConditionExpression() != null
                        && flow.getConditionExpression().getLanguage() != null;
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
