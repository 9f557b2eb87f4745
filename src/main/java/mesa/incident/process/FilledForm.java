package mesa.incident.process;

import java.util.Objects;
import mesa.engine.ActingPerson;
import mesa.engine.InvalidDecision;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.MessageSource;

/** A support form as somebody sent it: nothing in it is trusted. */
record FilledForm(DelegateTask task, MessageSource messages, ActingPerson acting) {

    /** What a field says, to the letter, as the diagram will read it too; empty when it says nothing. */
    String value(String field) {
        var said = Objects.toString(task.getVariable(field), "");
        return said.isBlank() ? "" : said;
    }

    boolean isTicked(String field) {
        return Boolean.parseBoolean(value(field));
    }

    void require(String field, String messageKey) {
        if (value(field).isEmpty()) {
            throw wrong(field, messageKey);
        }
    }

    /** The field's value as one of an enumeration; null when it says nothing. */
    <E extends Enum<E>> E choice(String field, Class<E> type) {
        try {
            return value(field).isEmpty() ? null : Enum.valueOf(type, value(field));
        } catch (IllegalArgumentException unknown) {
            throw wrong(field, "decision.field.unknown", field, value(field));
        }
    }

    InvalidDecision wrong(String field, String messageKey, Object... details) {
        return new InvalidDecision(field, messages.getMessage(messageKey, details, acting.language()));
    }
}
