package mesa.notification.process;

import java.util.Map;
import java.util.Optional;
import mesa.engine.StepProperties;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/** A step of a diagram as it is being done for one ticket. */
public final class Step {

    private final DelegateExecution execution;

    public Step(DelegateExecution execution) {
        this.execution = execution;
    }

    /**
     * What stays the same when this step is tried again after a failure, and differs for every other: the job that does
     * it, and which of several at once it is. A step that no job does can't be tried again by itself.
     */
    public String instance() {
        return Optional.ofNullable(Context.getCommandContext().getCurrentJob())
                .filter(this::isForThisStep)
                .map(job -> "%s %s %s".formatted(job.getId(), activity(), execution.getVariable("loopCounter")))
                .orElseGet(execution::getActivityInstanceId);
    }

    /** Its label in the diagram. */
    public String label() {
        return execution.getCurrentActivityName();
    }

    /**
     * What is said of this step under that name: by a property of it in the diagram, by the row of a rule table for
     * which it is done, the variable {@code mail}, or by a variable. The row goes before, so that a variable that
     * somebody sends with a form leads no mail astray.
     */
    public String says(String name) {
        return Optional.ofNullable(StepProperties.of(execution.getBpmnModelElementInstance())
                        .get(name))
                .or(() -> row(name))
                .or(() -> Optional.ofNullable(execution.getVariable(name)).map(Object::toString))
                .orElseThrow(() ->
                        new ProcessEngineException("The step '%s' does not say its '%s'".formatted(activity(), name)));
    }

    private Optional<String> row(String name) {
        return execution.getVariable("mail") instanceof Map<?, ?> row
                ? Optional.ofNullable(row.get(name)).map(Object::toString)
                : Optional.empty();
    }

    private boolean isForThisStep(JobEntity job) {
        return job.getActivityId() != null
                && job.getActivityId().replace("#multiInstanceBody", "").equals(activity());
    }

    private String activity() {
        return execution.getCurrentActivityId();
    }
}
