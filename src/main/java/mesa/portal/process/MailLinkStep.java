package mesa.portal.process;

import mesa.notification.process.Step;
import mesa.portal.links.LinkMails;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * The step {@code ${mailLink}} of the diagrams: one mail, named by its {@code template}, to the person who was found.
 * The link is made here, so no table of the engine ever holds one.
 */
@Component("mailLink")
class MailLinkStep implements JavaDelegate {

    private final LinkMails mails;

    MailLinkStep(LinkMails mails) {
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        mails.send(step.instance(), step.label(), step.says("template"), LinkVariables.read(execution));
    }
}
