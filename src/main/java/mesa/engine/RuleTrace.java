package mesa.engine;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import mesa.ticket.Actor;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/** Remembers which rows of which version of a rule table spoke last, so that the timeline can name them. */
@Component
public class RuleTrace implements DmnDecisionEvaluationListener {

    private final ThreadLocal<Actor> last = new ThreadLocal<>();

    @Override
    public void notify(DmnDecisionEvaluationEvent event) {
        if (event.getDecisionResult() instanceof DmnDecisionTableEvaluationEvent table
                && table.getDecision() instanceof DecisionDefinition version
                && table.getDecision().getDecisionLogic() instanceof DmnDecisionTableImpl logic) {
            last.set(Actor.rule(version.getKey(), rowsOf(table, logic), version.getVersion()));
        }
    }

    /** The rows that spoke last in this thread; asked once. */
    public Actor takeLast() {
        var rows = Objects.requireNonNull(last.get(), "No rule table has spoken");
        last.remove();
        return rows;
    }

    private static String rowsOf(DmnDecisionTableEvaluationEvent table, DmnDecisionTableImpl logic) {
        var ids = logic.getRules().stream().map(DmnDecisionTableRuleImpl::getId).toList();
        return table.getMatchingRules().stream()
                .map(rule -> rowOf(rule.getId(), ids))
                .collect(Collectors.joining(" and "));
    }

    private static String rowOf(String rule, List<String> ids) {
        return String.valueOf(ids.indexOf(rule) + 1);
    }
}
