package mesa.engine;

import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobPriorityProvider;
import org.camunda.bpm.engine.impl.jobexecutor.JobDeclaration;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * Which of the engine's jobs come first when many wait: timers, because a late ticket must not stand behind the mails
 * of others. What a diagram says itself, by {@code camunda:jobPriority}, goes before that.
 */
class JobOrder extends DefaultJobPriorityProvider {

    static final long TIMERS = 10;

    @Override
    protected Long getProcessDefinitionPriority(ExecutionEntity execution, JobDeclaration<?, ?> job) {
        var said = super.getProcessDefinitionPriority(execution, job);
        return said == null && job instanceof TimerDeclarationImpl ? Long.valueOf(TIMERS) : said;
    }
}
