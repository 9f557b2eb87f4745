package mesa.ticket;

import java.time.Instant;
import java.util.Map;

/**
 * One line of a ticket's timeline.
 *
 * @param what a message key such as {@code timeline.status-changed}
 * @param facts what the line names: from, to, team, file ...
 * @param internal whether only the desk's own people may read it
 */
public record TimelineEntry(
        long id, Instant at, Actor actor, String what, Map<String, String> facts, boolean internal) {}
