package mesa.engine;

import java.util.List;

/**
 * A process as the desk publishes it (B24): the version that new tickets follow.
 *
 * @param definitionId the drawing
 * @param name what it is called, in the desk's language
 * @param description what its owner says of it; may be empty
 * @param stages in their order; of a process without stages one without a name
 * @param calls the keys of the processes that it calls
 */
public record PublishedFlow(
        String definitionId, String key, String name, String description, List<Stage> stages, List<String> calls) {

    /**
     * A part of the way, such as the six stages of an incident (B23).
     *
     * @param name empty for the steps that are in no stage
     * @param steps their labels, along the flow
     */
    public record Stage(String name, List<String> steps) {}
}
