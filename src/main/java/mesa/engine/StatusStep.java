package mesa.engine;

import mesa.ticket.RejectionCause;
import mesa.ticket.TicketManagement;
import mesa.ticket.TicketStatus;
import mesa.ticket.WaitingReason;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** Gives the ticket the status that the diagram says on entering an element. */
class StatusStep implements ExecutionListener {

    private final Step step;
    private final CaseFile caseFile;
    private final TicketManagement tickets;
    private final ActingPerson acting;

    StatusStep(Step step, CaseFile caseFile, TicketManagement tickets, ActingPerson acting) {
        this.step = step;
        this.caseFile = caseFile;
        this.tickets = tickets;
        this.acting = acting;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var status = step.value(Word.TICKET_STATUS, TicketStatus.class);
        var reason = step.value(Word.WAITING_REASON, WaitingReason.class);
        var cause = status == TicketStatus.REJECTED ? causeOf(execution) : null;
        caseFile.number(execution)
                .ifPresent(number -> tickets.enterStatus(number, status, reason, cause, acting.orStep(execution)));
    }

    private RejectionCause causeOf(DelegateExecution execution) {
        return step.says(Word.REJECTION_CAUSE)
                ? step.value(Word.REJECTION_CAUSE, RejectionCause.class)
                : RejectionCause.valueOf((String) execution.getVariable(Facts.REJECTION_CAUSE));
    }
}
