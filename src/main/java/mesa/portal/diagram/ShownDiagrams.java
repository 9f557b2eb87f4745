package mesa.portal.diagram;

import java.util.List;
import mesa.engine.LiveDiagram;
import mesa.engine.LiveDiagram.Step;

/**
 * The diagrams of a ticket as a page shows them.
 *
 * @param all the ticket's own process first
 * @param language in which their labels are, for those to whom a program reads them out
 */
public record ShownDiagrams(List<LiveDiagram> all, String language) {

    /** How many steps are shown at once of what may come; the others unfold. */
    private static final int AT_ONCE = 4;

    /** Where the ticket is: the innermost step; of several at once all. */
    public List<Step> here() {
        return all.stream()
                .map(LiveDiagram::here)
                .filter(steps -> !steps.isEmpty())
                .reduce((outer, inner) -> inner)
                .orElse(List.of());
    }

    /** The step of the ticket's own process that holds {@link #here}; empty when that is itself such a step. */
    public List<Step> around() {
        var outermost = all.isEmpty() ? List.<Step>of() : all.get(0).here();
        return outermost.equals(here()) ? List.of() : outermost;
    }

    /** What the ticket came to at last, when it is over. */
    public List<Step> end() {
        var done = all.isEmpty() ? List.<Step>of() : all.get(0).done();
        return done.isEmpty() ? done : done.subList(done.size() - 1, done.size());
    }

    /** The next few steps. */
    public List<Step> first(List<Step> steps) {
        return steps.size() <= AT_ONCE + 1 ? steps : steps.subList(0, AT_ONCE);
    }

    /** The steps after the next few. */
    public List<Step> others(List<Step> steps) {
        return steps.subList(first(steps).size(), steps.size());
    }
}
