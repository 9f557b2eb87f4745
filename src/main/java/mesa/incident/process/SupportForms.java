package mesa.incident.process;

import mesa.engine.ActingPerson;
import mesa.engine.Facts;
import mesa.engine.SaidInForm;
import mesa.engine.TaskForms;
import mesa.incident.Incidents;
import mesa.ticket.MessageKind;
import mesa.ticket.RejectionCause;
import mesa.ticket.Ticket;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The forms of the support levels and of quality control: what they offer, and what was decided in them. */
@Component
class SupportForms implements TaskForms {

    private final Choices choices;
    private final Corrections corrections;
    private final Incidents incidents;
    private final SaidInForm said;
    private final MessageSource messages;
    private final ActingPerson acting;

    SupportForms(
            Choices choices,
            Corrections corrections,
            Incidents incidents,
            SaidInForm said,
            MessageSource messages,
            ActingPerson acting) {
        this.choices = choices;
        this.corrections = corrections;
        this.incidents = incidents;
        this.said = said;
        this.messages = messages;
        this.acting = acting;
    }

    @Override
    public void offer(DelegateTask task, Ticket ticket) {
        if (IncidentFacts.SUPPORT_FORMS.contains(formOf(task))) {
            task.setVariableLocal(IncidentFacts.DECISIONS, choices.decisions(ticket));
            task.setVariableLocal(IncidentFacts.TEAMS, choices.otherTeams(ticket));
            task.setVariableLocal(IncidentFacts.SERVICES, choices.services());
        }
    }

    @Override
    public void take(DelegateTask task, Ticket ticket) {
        var form = new FilledForm(task, messages, acting);
        if (IncidentFacts.SUPPORT_FORMS.contains(formOf(task))) {
            takeDecision(form, ticket);
        } else if (IncidentFacts.QUALITY_FORM.equals(formOf(task))) {
            takeVerdict(form, ticket);
        }
    }

    private void takeDecision(FilledForm form, Ticket ticket) {
        form.require(Facts.DECISION, "decision.missing");
        var decision = Decision.of(form.value(Facts.DECISION))
                .filter(choices.decisionsFor(ticket)::contains)
                .orElseThrow(() -> form.wrong(Facts.DECISION, "decision.not-possible", form.value(Facts.DECISION)));
        corrections.take(form, ticket);
        switch (decision) {
            case RESOLVE -> resolve(form, ticket);
            case ASK -> form.require(IncidentFacts.QUESTION, "decision.question.missing");
            case REJECT -> reject(form, ticket);
            case TRANSFER -> transfer(form);
            case ESCALATE, SEND_BACK, SUPPLIER -> form.require(IncidentFacts.REASON, "decision.reason.missing");
        }
    }

    private void resolve(FilledForm form, Ticket ticket) {
        form.require(IncidentFacts.SOLUTION, "decision.solution.missing");
        incidents.resolve(
                ticket.number(),
                form.isTicked(IncidentFacts.ROOT_CAUSE_KNOWN),
                form.isTicked(IncidentFacts.IMMEDIATE_SOLUTION));
    }

    private void reject(FilledForm form, Ticket ticket) {
        form.require(Facts.REJECTION_CAUSE, "decision.rejection-cause.missing");
        form.choice(Facts.REJECTION_CAUSE, RejectionCause.class);
        form.require(IncidentFacts.REASON, "decision.reason.missing");
        said.move(form.task(), ticket, IncidentFacts.REASON, MessageKind.REJECTION);
    }

    private void transfer(FilledForm form) {
        form.require(Facts.TARGET_TEAM, "decision.target-team.missing");
        form.require(IncidentFacts.REASON, "decision.reason.missing");
        if (!choices.hasTeam(form.value(Facts.TARGET_TEAM))) {
            throw form.wrong(Facts.TARGET_TEAM, "decision.target-team.unknown", form.value(Facts.TARGET_TEAM));
        }
    }

    private void takeVerdict(FilledForm form, Ticket ticket) {
        switch (form.value(Facts.DECISION)) {
            case IncidentFacts.COMPLETE -> incidents.passQualityControl(ticket.number());
            case IncidentFacts.INCOMPLETE -> {
                form.require(IncidentFacts.REASON, "decision.reason.missing");
                incidents.failQualityControl(ticket.number());
            }
            case "" -> throw form.wrong(Facts.DECISION, "decision.missing");
            default -> throw form.wrong(Facts.DECISION, "decision.not-possible", form.value(Facts.DECISION));
        }
    }

    private static String formOf(DelegateTask task) {
        return task.getBpmnModelElementInstance().getCamundaFormRef();
    }
}
