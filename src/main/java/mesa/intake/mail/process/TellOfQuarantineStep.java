package mesa.intake.mail.process;

import java.util.UUID;
import mesa.directory.Directory;
import mesa.intake.mail.QuarantineMails;
import mesa.notification.process.Step;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * The step {@code ${tellOfQuarantine}} of the diagrams: one mail, named by its {@code template}, on what waits in
 * quarantine, to the person in the variable {@code keeper}.
 */
@Component("tellOfQuarantine")
class TellOfQuarantineStep implements JavaDelegate {

    private final Directory directory;
    private final QuarantineMails mails;

    TellOfQuarantineStep(Directory directory, QuarantineMails mails) {
        this.directory = directory;
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        directory
                .person(UUID.fromString((String) execution.getVariable("keeper")))
                .ifPresent(keeper -> mails.send(step.instance(), step.label(), step.says("template"), keeper));
    }
}
