package mesa.notification.process;

import java.util.ArrayList;
import java.util.UUID;
import mesa.notification.Digests;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/**
 * The step {@code ${gatherDigests}} of the diagrams: settles what today's digests tell; the variable {@code readers}
 * then holds the ids of the people who get one.
 */
@Component("gatherDigests")
class GatherDigestsStep implements JavaDelegate {

    private static final String READERS = "readers";

    private final Digests digests;
    private final RuntimeService processes;

    GatherDigestsStep(Digests digests, RuntimeService processes) {
        this.digests = digests;
        this.processes = processes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var key = execution.getProcessDefinitionId().split(":")[0];
        var beingSent = processes.createProcessInstanceQuery().processDefinitionKey(key).list().stream()
                .map(ProcessInstance::getProcessInstanceId)
                .toList();
        var readers = new ArrayList<String>();
        digests.gather(execution.getProcessInstanceId(), beingSent).stream()
                .map(UUID::toString)
                .forEach(readers::add);
        execution.setVariable(READERS, readers);
    }
}
