package mesa.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.ReadOnlyMapELResolver;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;

/**
 * The <code>${...}</code> of diagrams and of Tasklist's filters: they ask for facts and the clock, and name steps of
 * the vocabulary. Anybody who may save a filter may write one, so they reach nothing else of the house.
 */
class DiagramExpressions extends JuelExpressionManager {

    private final List<Askable> askable;

    DiagramExpressions(Map<Object, Object> steps, List<Askable> askable) {
        super(steps);
        this.askable = List.copyOf(askable);
    }

    @Override
    protected ELResolver createElResolver() {
        var ways = new CompositeELResolver();
        ways.add(new FactsOnly());
        ways.add(new AskableNames(askable));
        ways.add(new VariableContextElResolver());
        ways.add(new ReadOnlyMapELResolver(beans));
        ways.add(new ArrayELResolver());
        ways.add(new ListELResolver());
        ways.add(new MapELResolver());
        ways.add(new BeanELResolver());
        return ways;
    }
}
