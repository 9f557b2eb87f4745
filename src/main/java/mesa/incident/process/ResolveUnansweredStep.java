package mesa.incident.process;

import mesa.desk.Desk;
import mesa.engine.ActingPerson;
import mesa.engine.CaseFile;
import mesa.incident.Incidents;
import mesa.ticket.Conversation;
import mesa.ticket.MessageKind;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The step {@code ${resolveUnanswered}}: takes an incident as solved because its question was never answered. */
@Component("resolveUnanswered")
class ResolveUnansweredStep implements JavaDelegate {

    private final CaseFile caseFile;
    private final Incidents incidents;
    private final Conversation conversation;
    private final ActingPerson acting;
    private final MessageSource messages;
    private final Desk desk;

    ResolveUnansweredStep(
            CaseFile caseFile,
            Incidents incidents,
            Conversation conversation,
            ActingPerson acting,
            MessageSource messages,
            Desk desk) {
        this.caseFile = caseFile;
        this.incidents = incidents;
        this.conversation = conversation;
        this.acting = acting;
        this.messages = messages;
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var number = caseFile.number(execution).orElseThrow();
        var text = messages.getMessage("incident.unanswered", null, desk.language());
        incidents.resolveUnanswered(number);
        conversation.post(number, MessageKind.SOLUTION, text, acting.orStep(execution));
    }
}
