package mesa.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mesa.ticket.TicketManagement;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Makes every diagram understand the vocabulary, also one drawn tomorrow. */
@Component
class Vocabulary extends AbstractBpmnParseListener {

    private final CaseFile caseFile;
    private final TicketManagement tickets;
    private final ActingPerson acting;
    private final SupportTask support;
    private final RuleResultStep ruleResult;
    private final List<TaskForms> forms;
    private final SaidInForm said;
    private final List<Lesson> lessons;

    Vocabulary(
            CaseFile caseFile,
            TicketManagement tickets,
            ActingPerson acting,
            SupportTask support,
            RuleResultStep ruleResult,
            List<TaskForms> forms,
            SaidInForm said,
            List<Lesson> lessons) {
        this.caseFile = caseFile;
        this.tickets = tickets;
        this.acting = acting;
        this.support = support;
        this.ruleResult = ruleResult;
        this.forms = forms;
        this.said = said;
        this.lessons = lessons;
    }

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> processes) {
        var elements = new HashMap<String, Element>();
        collect(root, elements);
        processes.stream().flatMap(Vocabulary::activitiesOf).forEach(activity -> teach(activity, elements));
    }

    private static void collect(Element element, Map<String, Element> byId) {
        byId.put(element.attribute("id"), element);
        element.elements().forEach(child -> collect(child, byId));
    }

    private static Stream<ActivityImpl> activitiesOf(ScopeImpl scope) {
        return scope.getActivities().stream()
                .flatMap(activity -> Stream.concat(Stream.of(activity), activitiesOf(activity)));
    }

    private void teach(ActivityImpl activity, Map<String, Element> elements) {
        var element = elements.get(activity.getId());
        if (element == null) {
            return;
        }
        var step = Step.of(element);
        if (step.says(Word.TICKET_STATUS)) {
            activity.addListener(ExecutionListener.EVENTNAME_START, new StatusStep(step, caseFile, tickets, acting));
        }
        lessons.forEach(lesson -> lesson.teach(activity, element, step.properties()));
        milestoneOf(element, elements)
                .ifPresent(milestone -> activity.addListener(ExecutionListener.EVENTNAME_START, reach(milestone)));
        teachKind(activity, element, step);
    }

    private static ExecutionListener reach(String milestone) {
        return execution -> Milestones.reach(milestone, execution);
    }

    private static Optional<String> milestoneOf(Element event, Map<String, Element> elements) {
        return Optional.ofNullable(event.element("escalationEventDefinition"))
                .filter(thrown -> List.of("intermediateThrowEvent", "endEvent").contains(event.getTagName()))
                .map(thrown -> elements.get(thrown.attribute("escalationRef")))
                .map(escalation -> escalation.attribute("escalationCode"));
    }

    private void teachKind(ActivityImpl activity, Element element, Step step) {
        switch (element.getTagName()) {
            case "businessRuleTask" -> {
                activity.addListener(ExecutionListener.EVENTNAME_START, refreshFacts());
                activity.addListener(ExecutionListener.EVENTNAME_END, ruleResult);
            }
            case "callActivity" -> activity.addListener(ExecutionListener.EVENTNAME_END, refreshFacts());
            case "userTask" -> teachUserTask(activity, step);
            case "startEvent" -> teachStart(activity, element);
            default -> {}
        }
    }

    private ExecutionListener refreshFacts() {
        return caseFile::refreshFacts;
    }

    private void teachUserTask(ActivityImpl activity, Step step) {
        var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        var listener = new UserTaskSteps(step, caseFile, support, forms, said);
        Stream.of(TaskListener.EVENTNAME_CREATE, TaskListener.EVENTNAME_ASSIGNMENT, TaskListener.EVENTNAME_COMPLETE)
                .forEach(event -> task.addTaskListener(event, listener));
        activity.addListener(ExecutionListener.EVENTNAME_END, refreshFacts());
    }

    private void teachStart(ActivityImpl start, Element element) {
        if (element.element("escalationEventDefinition") != null) {
            start.addListener(ExecutionListener.EVENTNAME_START, new MilestoneScope(acting));
        }
    }
}
