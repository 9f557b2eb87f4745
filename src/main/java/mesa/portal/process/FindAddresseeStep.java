package mesa.portal.process;

import mesa.portal.links.MailedLinks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * The step {@code ${findAddressee}} of the diagrams: finds out who asked for a link and leaves in the variable
 * {@code answer} what they may be sent.
 */
@Component("findAddressee")
class FindAddresseeStep implements JavaDelegate {

    private final MailedLinks links;

    FindAddresseeStep(MailedLinks links) {
        this.links = links;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LinkVariables.write(links.whoIsMeant(LinkVariables.request(execution)), execution);
    }
}
