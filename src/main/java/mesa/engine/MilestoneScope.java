package mesa.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** Keeps what an event sub-process begins with to itself, so that two at once do not disturb each other. */
class MilestoneScope implements ExecutionListener {

    @Override
    public void notify(DelegateExecution execution) {
        execution.setVariableLocal(Facts.MILESTONE, execution.getVariable(Facts.MILESTONE));
        execution.setVariableLocal(Facts.MESSAGE_ID, execution.getVariable(Facts.MESSAGE_ID));
        execution.setVariableLocal(Facts.MAILS, null);
    }
}
