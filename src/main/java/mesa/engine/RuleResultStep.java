package mesa.engine;

import java.util.Map;
import mesa.ticket.Actor;
import mesa.ticket.Priority;
import mesa.ticket.Ticket;
import mesa.ticket.TicketManagement;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/**
 * Puts what a rule table says into the case file: its output {@code priority}, and its outputs {@code level} and
 * {@code team} (empty: the service's team at that level). The timeline names table, row and version.
 */
@Component
class RuleResultStep implements ExecutionListener {

    private final CaseFile caseFile;
    private final TicketManagement tickets;
    private final Routing routing;
    private final RuleTrace trace;

    RuleResultStep(CaseFile caseFile, TicketManagement tickets, Routing routing, RuleTrace trace) {
        this.caseFile = caseFile;
        this.tickets = tickets;
        this.routing = routing;
        this.trace = trace;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.getVariableLocal("decisionResult") instanceof DmnDecisionResult rows && rows.size() == 1) {
            caseFile.ticket(execution).ifPresent(ticket -> apply(rows.get(0).getEntryMap(), ticket));
            caseFile.refreshFacts(execution);
        }
    }

    private void apply(Map<String, Object> said, Ticket ticket) {
        if (said.containsKey(Facts.PRIORITY)) {
            tickets.prioritise(ticket.number(), Priority.valueOf((String) said.get(Facts.PRIORITY)), trace.takeLast());
        } else if (said.get(Facts.LEVEL) instanceof Number level) {
            route(ticket, (String) said.get(Facts.TEAM), level.intValue(), trace.takeLast());
        }
    }

    private void route(Ticket ticket, String team, int level, Actor rule) {
        var chosen = team == null || team.isBlank() ? routing.teamFor(ticket, level) : team;
        tickets.route(ticket.number(), chosen, level, rule);
    }
}
