package mesa.notification.process;

import java.util.UUID;
import mesa.engine.Facts;
import mesa.notification.Audience;
import mesa.notification.Notice;
import mesa.notification.Notifications;
import mesa.ticket.TicketNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * The step {@code ${notify}} of the diagrams: one mail, named by {@code template}, to those named by {@code to}; both
 * are properties of the step, or variables where a rule table decides.
 */
@Component("notify")
class NotifyStep implements JavaDelegate {

    private final Notifications notifications;

    NotifyStep(Notifications notifications) {
        this.notifications = notifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        notifications.tell(new Notice(
                step.instance(),
                step.label(),
                new TicketNumber(execution.getProcessBusinessKey()),
                step.says("template"),
                Audience.parse(step.says("to")),
                execution.getVariable(Facts.MESSAGE_ID) instanceof Long message ? message : null,
                execution.getVariable(Facts.DOER) instanceof String doer ? UUID.fromString(doer) : null));
    }
}
