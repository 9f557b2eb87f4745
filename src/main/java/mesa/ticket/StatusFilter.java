package mesa.ticket;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How tickets stand that somebody wants to see.
 *
 * @param waitingReason only those that wait for this, or null
 */
public record StatusFilter(Set<TicketStatus> statuses, WaitingReason waitingReason) {

    /** Those that are not over. */
    public static final StatusFilter OPEN = new StatusFilter(
            Arrays.stream(TicketStatus.values())
                    .filter(status -> !status.isFinal())
                    .collect(Collectors.toUnmodifiableSet()),
            null);

    public StatusFilter {
        statuses = Set.copyOf(EnumSet.copyOf(statuses));
    }

    /** Those that stand so. */
    public static StatusFilter only(TicketStatus status) {
        return new StatusFilter(Set.of(status), null);
    }

    /** Those that wait for this. */
    public static StatusFilter waitingFor(WaitingReason reason) {
        return new StatusFilter(Set.of(TicketStatus.WAITING), reason);
    }
}
