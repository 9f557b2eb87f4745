package mesa.notification.process;

import java.util.UUID;
import mesa.notification.Digests;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The step {@code ${sendDigest}} of the diagrams: one mail to the person in the variable {@code reader}. */
@Component("sendDigest")
class SendDigestStep implements JavaDelegate {

    private final Digests digests;

    SendDigestStep(Digests digests) {
        this.digests = digests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        digests.send(
                execution.getProcessInstanceId(),
                UUID.fromString((String) execution.getVariable("reader")),
                execution.getCurrentActivityName());
    }
}
