package mesa.engine;

import mesa.ticket.Ticket;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.springframework.stereotype.Component;

/**
 * The step {@code ${escalate}}: brings in the level above, as the property {@code comesIn} says. Where that can't be,
 * because there is none, nobody has anything to do, or somebody has the ticket, all stays as it is; what came of it is
 * then in the variable {@code comesIn}.
 */
@Component("escalate")
class EscalateStep implements JavaDelegate {

    /** The door of a support level that gives up a ticket which nobody has. */
    static final String LEVEL_RAISED = "LevelRaised";

    private final CaseFile caseFile;
    private final Routing routing;

    EscalateStep(CaseFile caseFile, Routing routing) {
        this.caseFile = caseFile;
        this.routing = routing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var ticket = caseFile.ticket(execution).orElseThrow();
        var engine = execution.getProcessEngineServices();
        var wanted = wanted(execution);
        var cameIn = switch (wanted) {
            case NEXT_TEAM -> offerToNextTeam(ticket, engine);
            case NEXT_LEVEL -> ticket.assignee() == null && raise(ticket, engine);
            case NOBODY -> false;
        };
        execution.setVariable(Facts.COMES_IN, (cameIn ? wanted : Help.NOBODY).toString());
    }

    private static Help wanted(DelegateExecution execution) {
        return Help.of(StepProperties.of((BaseElement) execution.getBpmnModelElementInstance())
                .get(Word.COMES_IN.id()));
    }

    private boolean offerToNextTeam(Ticket ticket, ProcessEngineServices engine) {
        var team = routing.teamAbove(ticket);
        var open = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(ticket.number().value())
                .active()
                .list();
        team.ifPresent(above -> open.forEach(task -> offer(task, above, engine)));
        return team.isPresent() && !open.isEmpty();
    }

    private static void offer(Task task, String team, ProcessEngineServices engine) {
        var tasks = engine.getTaskService();
        var offered =
                tasks.getIdentityLinksForTask(task.getId()).stream().anyMatch(link -> team.equals(link.getGroupId()));
        if (!offered) {
            tasks.addCandidateGroup(task.getId(), team);
        }
    }

    /** The support level decides as a person there would who hands the ticket on. */
    private boolean raise(Ticket ticket, ProcessEngineServices engine) {
        return routing.levelAbove(ticket).isPresent()
                && !engine.getRuntimeService()
                        .createMessageCorrelation(LEVEL_RAISED)
                        .processInstanceBusinessKey(ticket.number().value())
                        .setVariable(Facts.DECISION, "escalate")
                        .setVariable(Facts.COMES_IN, Help.NEXT_LEVEL.toString())
                        .correlateAllWithResult()
                        .isEmpty();
    }
}
