package mesa.intake.mail.process;

import mesa.intake.mail.kept.OldMails;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * The step {@code ${forgetMails}} of the diagrams: takes some of the mails out that have been kept long enough; the
 * variable {@code moreLeft} then says whether there may be more of them.
 */
@Component("forgetMails")
class ForgetMailsStep implements JavaDelegate {

    private final OldMails mails;

    ForgetMailsStep(OldMails mails) {
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("moreLeft", mails.forgetSome());
    }
}
