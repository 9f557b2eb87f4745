package mesa.ticket;

import java.util.Set;
import java.util.UUID;
import mesa.servicelevel.DueFilter;

/**
 * Which tickets to list; null means any.
 *
 * @param words searched in subject, description, requester's name and conversation, or a number, however it is typed;
 *     accents ignored, the last word may be unfinished. The desk's own notes are searched only when {@code visibleTo}
 *     is null
 * @param status how they stand, such as {@link StatusFilter#OPEN}
 * @param teams only those that one of these teams has; empty means any
 * @param assignee who works on them, or that nobody does
 * @param requester only those asked by this person
 * @param organisation only those of this client organisation
 * @param visibleTo only those this person asked or watches; null for the desk's own people
 * @param keyUserOf with {@code visibleTo}: also those of this client organisation, whose key user the person is (E13)
 * @param after the number behind which the page begins (newest first), or null for the first page
 * @param limit 1 to 100; what is outside is brought inside
 * @param promises by what their requesters were promised
 */
public record TicketQuery(
        String words,
        StatusFilter status,
        TicketType type,
        Priority priority,
        String service,
        Integer level,
        Set<String> teams,
        AssigneeFilter assignee,
        UUID requester,
        String organisation,
        UUID visibleTo,
        String keyUserOf,
        TicketNumber after,
        int limit,
        DueFilter promises) {

    private static final int LONGEST_PAGE = 100;

    public TicketQuery {
        teams = teams == null ? Set.of() : Set.copyOf(teams);
        limit = Math.max(1, Math.min(limit, LONGEST_PAGE));
    }

    /** The query that most callers need. */
    public TicketQuery(
            String words,
            StatusFilter status,
            String service,
            UUID requester,
            UUID visibleTo,
            TicketNumber after,
            int limit) {
        this(
                words, status, null, null, service, null, Set.of(), null, requester, null, visibleTo, null, after,
                limit, null);
    }
}
