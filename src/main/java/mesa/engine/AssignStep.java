package mesa.engine;

import mesa.ticket.Ticket;
import mesa.ticket.TicketManagement;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.springframework.stereotype.Component;

/** The step {@code ${assign}}: gives the ticket to another level, team or supplier. */
@Component("assign")
class AssignStep implements JavaDelegate {

    private final CaseFile caseFile;
    private final TicketManagement tickets;
    private final Routing routing;
    private final ActingPerson acting;

    AssignStep(CaseFile caseFile, TicketManagement tickets, Routing routing, ActingPerson acting) {
        this.caseFile = caseFile;
        this.tickets = tickets;
        this.routing = routing;
        this.acting = acting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var ticket = caseFile.ticket(execution).orElseThrow();
        switch (wayOf(execution)) {
            case NEXT_LEVEL -> toLevel(ticket, levelAfter(ticket), execution);
            case PREVIOUS_LEVEL -> toLevel(ticket, levelBefore(ticket), execution);
            case SUPPLIER ->
                toTeam(ticket, routing.supplierOf(ticket).orElseThrow().id(), execution);
            case CHOSEN_TEAM -> toTeam(ticket, (String) execution.getVariable(Facts.TARGET_TEAM), execution);
            case AS_DECIDED -> throw new IllegalStateException("Nothing was decided about " + ticket.number());
        }
        caseFile.refreshFacts(execution);
    }

    private static HandOver wayOf(DelegateExecution execution) {
        var way = HandOver.of(StepProperties.of((BaseElement) execution.getBpmnModelElementInstance())
                .getOrDefault(Word.HAND_OVER.id(), HandOver.AS_DECIDED.toString()));
        return way == HandOver.AS_DECIDED ? HandOver.decided((String) execution.getVariable(Facts.DECISION)) : way;
    }

    /** The next level that has a team; where none has, the ticket goes up all the same. */
    private int levelAfter(Ticket ticket) {
        return routing.levelAbove(ticket).orElse(Math.min(ticket.level() + 1, Routing.HIGHEST_LEVEL));
    }

    /** From a supplier it goes back to the desk's own people of the same level. */
    private int levelBefore(Ticket ticket) {
        return caseFile.isWithSupplier(ticket) ? ticket.level() : Math.max(ticket.level() - 1, 1);
    }

    private void toLevel(Ticket ticket, int level, DelegateExecution execution) {
        tickets.route(ticket.number(), routing.teamFor(ticket, level), level, acting.orStep(execution));
    }

    private void toTeam(Ticket ticket, String team, DelegateExecution execution) {
        tickets.route(ticket.number(), team, routing.team(team).level(), acting.orStep(execution));
    }
}
