package mesa.engine;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;

/** Finds what an expression names: a variable of its process, or something that it may ask. */
class AskableNames extends VariableScopeElResolver {

    private final Map<String, Askable> byName;

    AskableNames(List<Askable> askable) {
        this.byName = askable.stream().collect(Collectors.toUnmodifiableMap(Askable::name, Function.identity()));
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        var asked = base == null ? byName.get(property) : null;
        if (asked == null) {
            return super.getValue(context, base, property);
        }
        context.setPropertyResolved(true);
        return asked.at(executionIn(context));
    }

    private static DelegateExecution executionIn(ELContext context) {
        var scope = context.getContext(VariableScope.class);
        return scope instanceof DelegateTask task
                ? task.getExecution()
                : scope instanceof DelegateExecution execution ? execution : null;
    }
}
