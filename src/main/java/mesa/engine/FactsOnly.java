package mesa.engine;

import java.beans.FeatureDescriptor;
import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/**
 * Refuses an expression that goes from a fact to the program behind it, such as {@code ${''.class.forName(...)}}: it
 * may look into texts, numbers, dates and lists, and ask a process for its variables. All else is left to the resolvers
 * behind it.
 */
class FactsOnly extends ELResolver {

    private static final Set<String> NEVER = Set.of("class", "getClass");
    private static final Set<String> OF_A_PROCESS = Set.of(
            "getVariable",
            "getVariableLocal",
            "hasVariable",
            "hasVariableLocal",
            "id",
            "getId",
            "businessKey",
            "getBusinessKey",
            "processBusinessKey",
            "getProcessBusinessKey",
            "processInstanceId",
            "getProcessInstanceId",
            "currentActivityId",
            "getCurrentActivityId");

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        check(base, property);
        return null;
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] values) {
        check(base, method);
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        if (base != null) {
            throw refused(base, property);
        }
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        check(base, property);
        return null;
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return null;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return null;
    }

    private static void check(Object base, Object name) {
        if (base == null) {
            return;
        }
        var asked = String.valueOf(name);
        var allowed = base instanceof VariableScope ? OF_A_PROCESS.contains(asked) : isFact(base);
        if (!allowed || NEVER.contains(asked)) {
            throw refused(base, name);
        }
    }

    private static boolean isFact(Object base) {
        return base instanceof CharSequence
                || base instanceof Number
                || base instanceof Boolean
                || base instanceof Enum
                || base instanceof Date
                || base instanceof Calendar
                || base instanceof Collection
                || base instanceof Map
                || base instanceof Object[]
                || base instanceof Askable.Answering
                || isTime(base);
    }

    /** The engine's own {@code now()} and {@code dateTime()} speak of time in these. */
    private static boolean isTime(Object base) {
        var name = base.getClass().getName();
        return Stream.of("java.time.", "org.joda.time.").anyMatch(name::startsWith);
    }

    private static ELException refused(Object base, Object name) {
        return new ELException(
                "An expression must not ask %s for %s".formatted(base.getClass().getSimpleName(), name));
    }
}
