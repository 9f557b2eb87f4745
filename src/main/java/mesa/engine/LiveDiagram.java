package mesa.engine;

import java.util.List;
import java.util.stream.Stream;

/**
 * A diagram that a ticket follows, with "usted está aquí": what is done, where the ticket is, what may come.
 *
 * @param definitionId the drawing, one version of one process
 * @param name what the process is called, in the desk's language
 * @param steps what was done and where it is, along the flow; then what may come, the nearest first. A step that was
 *     done and may come again is there twice
 * @param trail the ids of everything in the drawing that the ticket has passed, sequence flows included
 * @param ahead the ids of everything to which the diagram leads from where the ticket is, sequence flows included
 */
public record LiveDiagram(String definitionId, String name, List<Step> steps, List<String> trail, List<String> ahead) {

    /** How a step stands to the ticket. */
    public enum State {
        /** It was done, in this process, and not cut short. */
        DONE,
        /** The ticket is here, "usted está aquí". */
        HERE,
        /** The diagram leads from here to it. */
        MAY_COME
    }

    /**
     * A step that has a label and so means something to people.
     *
     * @param element its id in the drawing
     * @param label in the desk's language, as deployed
     */
    public record Step(String element, String label, State state) {}

    /** What was done. */
    public List<Step> done() {
        return in(State.DONE).toList();
    }

    /** Where the ticket is; empty when this process is over. */
    public List<Step> here() {
        return in(State.HERE).toList();
    }

    /** What may come; empty when this process is over. */
    public List<Step> mayCome() {
        return in(State.MAY_COME).toList();
    }

    /** Whether what may come was done before, as after a rejected solution. */
    public boolean again(Step step) {
        return step.state() == State.MAY_COME
                && in(State.DONE).anyMatch(done -> done.element().equals(step.element()));
    }

    private Stream<Step> in(State state) {
        return steps.stream().filter(step -> step.state() == state);
    }
}
