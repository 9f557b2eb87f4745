package mesa.engine.clock;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import mesa.desk.Remembered;
import mesa.engine.CaseFile;
import mesa.engine.RuleTrace;
import mesa.ticket.Actor;
import mesa.ticket.Ticket;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Asks the rule tables that say what is promised, and which row said it. It is the desk that asks, also while somebody
 * works in Tasklist who may not ask them themselves.
 */
@Component
class RuleTables {

    private final CaseFile caseFile;
    private final RuleTrace trace;
    private final ObjectProvider<DecisionService> decisions;
    private final ObjectProvider<RepositoryService> models;
    private final Map<String, Remembered<Boolean>> deployed;

    RuleTables(
            CaseFile caseFile,
            RuleTrace trace,
            ObjectProvider<DecisionService> decisions,
            ObjectProvider<RepositoryService> models) {
        this.caseFile = caseFile;
        this.trace = trace;
        this.decisions = decisions;
        this.models = models;
        this.deployed = Map.of(
                ServiceLevels.TABLE, remember(ServiceLevels.TABLE), TeamTargets.TABLE, remember(TeamTargets.TABLE));
    }

    /**
     * What a table says about a ticket.
     *
     * @param rule the row
     * @param row its outputs by name; empty when no row fits
     */
    record Said(Actor rule, Map<String, Object> row) {

        /** The text of an output, or null when it is blank. */
        String text(String output) {
            var text = row.get(output);
            return text == null || text.toString().isBlank()
                    ? null
                    : text.toString().strip();
        }
    }

    /** Asks a table about the ticket as it is now; empty when the desk has no such table. */
    Optional<Said> ask(String table, Ticket ticket) {
        return asTheDesk(
                () -> isDeployed(deployed.get(table)) ? Optional.of(evaluate(table, ticket)) : Optional.empty());
    }

    private static <T> T asTheDesk(Supplier<T> question) {
        var command = Context.getCommandContext();
        return command == null ? question.get() : command.runWithoutAuthorization(question::get);
    }

    private Said evaluate(String table, Ticket ticket) {
        var row = decisions
                .getObject()
                .evaluateDecisionTableByKey(table, caseFile.facts(ticket))
                .getSingleResult();
        return new Said(trace.takeLast(), row == null ? Map.of() : new HashMap<>(row.getEntryMap()));
    }

    private static boolean isDeployed(Remembered<Boolean> table) {
        return table.get() || table.again();
    }

    private Remembered<Boolean> remember(String table) {
        return new Remembered<>(() -> models.getObject()
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(table)
                        .count()
                > 0);
    }
}
