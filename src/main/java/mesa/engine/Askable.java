package mesa.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Something beside facts and steps that the expressions of a diagram may ask by its name, such as {@code clock}. */
public interface Askable {

    /** What the expressions call it. */
    String name();

    /**
     * What answers for the ticket of that process; {@code execution} is null where an expression stands outside one.
     */
    Answering at(DelegateExecution execution);

    /** Its public methods are what an expression may ask. */
    interface Answering {}
}
