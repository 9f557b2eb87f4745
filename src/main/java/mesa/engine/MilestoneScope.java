package mesa.engine;

import java.util.UUID;
import mesa.ticket.Actor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/**
 * Keeps to itself what the telling of one milestone begins with, so that two at once do not disturb each other: also
 * who did it, because what follows happens later, when nobody is logged in any more.
 */
class MilestoneScope implements ExecutionListener {

    private final ActingPerson acting;

    MilestoneScope(ActingPerson acting) {
        this.acting = acting;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Milestones.next(execution).forEach(execution::setVariableLocal);
        execution.setVariableLocal(Facts.MESSAGE_ID, execution.getVariable(Facts.MESSAGE_ID));
        execution.setVariableLocal(
                Facts.DOER,
                acting.find().map(Actor::personId).map(UUID::toString).orElse(null));
        execution.setVariableLocal(Facts.MAILS, null);
    }
}
