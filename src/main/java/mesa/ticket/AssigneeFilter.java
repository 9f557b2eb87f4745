package mesa.ticket;

import java.util.UUID;

/**
 * Who works on the tickets that somebody wants to see.
 *
 * @param person null: nobody
 */
public record AssigneeFilter(UUID person) {

    /** Those that nobody has taken. */
    public static final AssigneeFilter NOBODY = new AssigneeFilter(null);
}
