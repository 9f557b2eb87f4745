package mesa.engine.clock;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import mesa.engine.CaseFile;
import mesa.engine.ClockWord;
import mesa.engine.Facts;
import mesa.engine.Lesson;
import mesa.engine.Word;
import mesa.ticket.TicketStatus;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * What diagrams say about the clock: the word {@code clock} on any element, timers that go by it, and tasks, which are
 * due when the ticket's next target is.
 */
@Component
class ClockLesson implements Lesson {

    private final ClockSteps steps;
    private final CaseFile caseFile;
    private final Ledgers ledgers;

    ClockLesson(ClockSteps steps, CaseFile caseFile, Ledgers ledgers) {
        this.steps = steps;
        this.caseFile = caseFile;
        this.ledgers = ledgers;
    }

    @Override
    public void teach(ActivityImpl activity, Element element, Map<String, String> said) {
        Optional.ofNullable(said.get(Word.CLOCK.id()))
                .ifPresent(words -> activity.addListener(ExecutionListener.EVENTNAME_START, stepOf(words, said)));
        Optional.ofNullable(said.get(Word.TICKET_STATUS.id()))
                .map(TicketStatus::valueOf)
                .filter(TicketStatus::isWorkOver)
                .ifPresent(over ->
                        activity.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) steps::end));
        switch (element.getTagName()) {
            case "userTask" ->
                ((UserTaskActivityBehavior) activity.getActivityBehavior())
                        .getTaskDefinition()
                        .addTaskListener(TaskListener.EVENTNAME_CREATE, this::date);
            case "boundaryEvent" ->
                timerIn(element)
                        .ifPresent(timer -> activity.addListener(ExecutionListener.EVENTNAME_START, tell(timer)));
            default -> {}
        }
    }

    private ExecutionListener stepOf(String words, Map<String, String> said) {
        var list = Arrays.stream(words.split(",")).map(ClockWord::of).toList();
        var waitsFor = said.get(Word.WAITING_REASON.id());
        return execution -> steps.take(list, waitsFor, execution);
    }

    private static Optional<DrawnTimer> timerIn(Element event) {
        return Optional.ofNullable(event.element("timerEventDefinition"))
                .map(definition -> definition.element("timeDate"))
                .flatMap(date -> DrawnTimer.in(date.getText()));
    }

    /** What follows from a timer knows which one went off, however often the same is drawn. */
    private static ExecutionListener tell(DrawnTimer timer) {
        return execution -> {
            execution.setVariableLocal(Facts.CLOCK_TARGET, timer.target().id());
            execution.setVariableLocal(Facts.CLOCK_PERCENT, timer.percent());
            execution.setVariableLocal(Facts.CLOCK_BEYOND, timer.beyond());
        };
    }

    private void date(DelegateTask task) {
        caseFile.number(task.getExecution())
                .flatMap(number -> ledgers.of(number.value()).nextDue())
                .ifPresent(due -> task.setDueDate(EngineTime.date(due)));
    }
}
