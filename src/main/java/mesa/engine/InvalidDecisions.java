package mesa.engine;

import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Tells Tasklist what is wrong with a form as the fault of what was filled in, not of the engine. */
class InvalidDecisions extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (ProcessEngineException e) {
            throw invalidDecisionIn(e);
        }
    }

    private static ProcessEngineException invalidDecisionIn(ProcessEngineException failure) {
        return Stream.iterate((Throwable) failure, cause -> cause != null, Throwable::getCause)
                .filter(InvalidDecision.class::isInstance)
                .map(InvalidDecision.class::cast)
                .<ProcessEngineException>map(
                        wrong -> new FormFieldValidationException(wrong.field(), wrong.getMessage(), wrong))
                .findFirst()
                .orElse(failure);
    }
}
