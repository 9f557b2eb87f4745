package mesa.engine;

import java.util.List;
import mesa.ticket.Ticket;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** What happens around a user task of a ticket's process: on beginning, on being assigned, on being completed. */
class UserTaskSteps implements TaskListener {

    private static final List<String> DECIDED = List.of(
            Facts.DECISION,
            Facts.TARGET_TEAM,
            Facts.REJECTION_CAUSE,
            Facts.COMES_IN,
            "rootCauseKnown",
            "immediateSolution");

    private final Step step;
    private final CaseFile caseFile;
    private final SupportTask support;
    private final List<TaskForms> forms;
    private final SaidInForm said;

    UserTaskSteps(Step step, CaseFile caseFile, SupportTask support, List<TaskForms> forms, SaidInForm said) {
        this.step = step;
        this.caseFile = caseFile;
        this.support = support;
        this.forms = forms;
        this.said = said;
    }

    @Override
    public void notify(DelegateTask task) {
        caseFile.ticket(task.getExecution()).ifPresent(ticket -> happens(task, ticket));
    }

    private void happens(DelegateTask task, Ticket ticket) {
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> begin(task, ticket);
            case EVENTNAME_ASSIGNMENT -> support.assigned(task, ticket, step);
            case EVENTNAME_COMPLETE -> take(task, ticket);
            default -> throw new IllegalStateException(task.getEventName());
        }
    }

    private void take(DelegateTask task, Ticket ticket) {
        forms.forEach(form -> form.take(task, ticket));
        said.moveToCaseFile(task, ticket);
    }

    private void begin(DelegateTask task, Ticket ticket) {
        DECIDED.forEach(task::removeVariable);
        caseFile.refreshFacts(task.getExecution());
        support.begin(task, ticket, step);
        forms.forEach(form -> form.offer(task, ticket));
    }
}
