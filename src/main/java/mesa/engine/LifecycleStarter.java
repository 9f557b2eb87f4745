package mesa.engine;

import java.util.Map;
import mesa.ticket.Ticket;
import mesa.ticket.TicketEvent.TicketOpened;
import mesa.ticket.TicketManagement;
import mesa.ticket.Timeline;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Starts the process that a new ticket follows, in the transaction that opens it; which one, the rule table
 * {@code SelectLifecycle} says (E3).
 */
@Component
class LifecycleStarter {

    static final String RULES = "SelectLifecycle";

    private final TicketManagement tickets;
    private final CaseFile caseFile;
    private final DecisionService decisions;
    private final RuntimeService processes;
    private final RuleTrace trace;
    private final Timeline timeline;

    LifecycleStarter(
            TicketManagement tickets,
            CaseFile caseFile,
            DecisionService decisions,
            RuntimeService processes,
            RuleTrace trace,
            Timeline timeline) {
        this.tickets = tickets;
        this.caseFile = caseFile;
        this.decisions = decisions;
        this.processes = processes;
        this.trace = trace;
        this.timeline = timeline;
    }

    @EventListener
    void start(TicketOpened opened) {
        var ticket = tickets.get(opened.number());
        var facts = caseFile.facts(ticket);
        facts.put(Facts.PROPOSED_TEAM, opened.proposedTeam());
        var process = lifecycleOf(ticket, facts);
        processes.startProcessInstanceByKey(process, ticket.number().value(), facts);
    }

    private String lifecycleOf(Ticket ticket, Map<String, Object> facts) {
        var row = decisions.evaluateDecisionTableByKey(RULES, facts).getSingleResult();
        if (row == null || !(row.getEntry("process") instanceof String process)) {
            throw new IllegalStateException("%s has no row for %s".formatted(RULES, ticket.number()));
        }
        timeline.write(
                ticket.number(), trace.takeLast(), "timeline.lifecycle-started", Map.of("process", process), true);
        return process;
    }
}
