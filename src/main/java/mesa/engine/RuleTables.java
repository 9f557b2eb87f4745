package mesa.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import mesa.desk.Remembered;
import mesa.ticket.Actor;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Asks the rule tables of the desk, and which row said it. It is the desk that asks, also while somebody works in
 * Tasklist who may not ask them themselves.
 */
@Component
public class RuleTables {

    private final RuleTrace trace;
    private final ObjectProvider<DecisionService> decisions;
    private final ObjectProvider<RepositoryService> models;
    private final Map<String, Remembered<Boolean>> deployed = new ConcurrentHashMap<>();

    RuleTables(RuleTrace trace, ObjectProvider<DecisionService> decisions, ObjectProvider<RepositoryService> models) {
        this.trace = trace;
        this.decisions = decisions;
        this.models = models;
    }

    /**
     * What a table says.
     *
     * @param rule the row
     * @param row its outputs by name; empty when no row fits
     */
    public record Said(Actor rule, Map<String, Object> row) {

        /** The text of an output, or null when it is blank. */
        public String text(String output) {
            var text = row.get(output);
            return text == null || text.toString().isBlank()
                    ? null
                    : text.toString().strip();
        }
    }

    /** Asks a table that says something once at most; empty when the desk has no such table. */
    public Optional<Said> ask(String table, Map<String, Object> facts) {
        var known = deployed.computeIfAbsent(table, this::remember);
        return asTheDesk(() -> isDeployed(known) ? Optional.of(evaluate(table, facts)) : Optional.empty());
    }

    private static <T> T asTheDesk(Supplier<T> question) {
        var command = Context.getCommandContext();
        return command == null ? question.get() : command.runWithoutAuthorization(question::get);
    }

    private Said evaluate(String table, Map<String, Object> facts) {
        var row = decisions.getObject().evaluateDecisionTableByKey(table, facts).getSingleResult();
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
