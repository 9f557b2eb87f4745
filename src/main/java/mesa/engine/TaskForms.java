package mesa.engine;

import mesa.ticket.Ticket;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** What a lifecycle does with its forms: what they offer when a task begins, and what was decided when it ends. */
public interface TaskForms {

    /** Puts the choices for the form into the task. */
    void offer(DelegateTask task, Ticket ticket);

    /**
     * Takes what was decided to the case file; the texts leave the process right after.
     *
     * @throws InvalidDecision when something is missing or can't be
     */
    void take(DelegateTask task, Ticket ticket);
}
