package mesa.engine.clock;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.function.Function;
import mesa.engine.Askable;
import mesa.servicelevel.Target;

/**
 * The clock of a ticket as the timers of its diagram ask for it. What never comes, or does not come as long as the
 * clock stands still, is in the year 3000, and the timer is suspended.
 */
public final class DiagramClock implements Askable.Answering {

    private final Function<DrawnTimer, Optional<Instant>> goesOff;
    private final Function<String, Instant> after;

    DiagramClock(Function<DrawnTimer, Optional<Instant>> goesOff, Function<String, Instant> after) {
        this.goesOff = goesOff;
        this.after = after;
    }

    /** When the time of that target, such as {@code resolution}, is used up. */
    public Date due(String target) {
        return due(target, DrawnTimer.DUE);
    }

    /** When so many percent of the target's time are used. */
    public Date due(String target, int percent) {
        return dateOf(new DrawnTimer(targetOf(target), percent, null));
    }

    /** When so much working time beyond the target, such as {@code P1D}, is used. */
    public Date beyond(String target, String working) {
        return dateOf(new DrawnTimer(targetOf(target), DrawnTimer.DUE, working));
    }

    /** When so much working time from now on has passed, whatever the clock does. */
    public Date after(String working) {
        return EngineTime.date(after.apply(working));
    }

    private Date dateOf(DrawnTimer timer) {
        return EngineTime.date(goesOff.apply(timer).orElse(EngineTime.NEVER));
    }

    private static Target targetOf(String id) {
        return Target.of(id).orElseThrow(() -> new IllegalArgumentException("There is no target " + id));
    }
}
