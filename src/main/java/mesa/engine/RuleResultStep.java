package mesa.engine;

import java.util.Map;
import mesa.ticket.Priority;
import mesa.ticket.Ticket;
import mesa.ticket.TicketManagement;
import mesa.ticket.Timeline;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/**
 * Puts what a rule table says into the case file: its output {@code priority}, and its outputs {@code level} and
 * {@code team} (empty: the proposed one, else the service's team at that level). The timeline names table, row and
 * version, also of a table that says who comes in when a ticket is late.
 */
@Component
class RuleResultStep implements ExecutionListener {

    private final CaseFile caseFile;
    private final TicketManagement tickets;
    private final Routing routing;
    private final RuleTrace trace;
    private final Timeline timeline;

    RuleResultStep(CaseFile caseFile, TicketManagement tickets, Routing routing, RuleTrace trace, Timeline timeline) {
        this.caseFile = caseFile;
        this.tickets = tickets;
        this.routing = routing;
        this.trace = trace;
        this.timeline = timeline;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.getVariableLocal("decisionResult") instanceof DmnDecisionResult rows && rows.size() == 1) {
            caseFile.ticket(execution)
                    .ifPresent(ticket -> apply(
                            rows.get(0).getEntryMap(), ticket, (String) execution.getVariable(Facts.PROPOSED_TEAM)));
            caseFile.refreshFacts(execution);
        }
    }

    private void apply(Map<String, Object> said, Ticket ticket, String proposed) {
        if (said.containsKey(Facts.PRIORITY)) {
            tickets.prioritise(ticket.number(), Priority.valueOf((String) said.get(Facts.PRIORITY)), trace.takeLast());
        } else if (said.get(Facts.LEVEL) instanceof Number level) {
            var team = (String) said.get(Facts.TEAM);
            var chosen = team == null || team.isBlank() ? routing.teamFor(ticket, level.intValue(), proposed) : team;
            tickets.route(ticket.number(), chosen, level.intValue(), trace.takeLast());
        } else if (said.get(Facts.COMES_IN) instanceof String help) {
            var facts = Map.of(Facts.COMES_IN, Help.of(help).toString());
            timeline.write(ticket.number(), trace.takeLast(), "timeline.help-selected", facts, true);
        }
    }
}
