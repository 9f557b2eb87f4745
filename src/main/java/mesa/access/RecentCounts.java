package mesa.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How often something came from an address lately. Each node counts for itself, in memory. */
public class RecentCounts {

    private static final int MOST_ADDRESSES = 10_000;

    private final Map<String, Count> counts = new ConcurrentHashMap<>();
    private final Duration lately;
    private final Clock clock;

    /** Counts anew when {@code lately} of wall-clock time is over since the first. */
    public RecentCounts(Duration lately, Clock clock) {
        this.lately = lately;
        this.clock = clock;
    }

    private record Count(int times, Instant end) {

        Count andOne() {
            return new Count(times + 1, end);
        }
    }

    /** Counts one more; gives how many there are now. */
    public int count(String address) {
        var now = clock.instant();
        if (counts.size() >= MOST_ADDRESSES) counts.values().removeIf(count -> isOver(count, now));
        return counts.compute(
                        address, (any, count) -> isOver(count, now) ? new Count(1, now.plus(lately)) : count.andOne())
                .times();
    }

    /** How many there are. */
    public int of(String address) {
        var count = counts.get(address);
        return isOver(count, clock.instant()) ? 0 : count.times();
    }

    private static boolean isOver(Count count, Instant now) {
        return count == null || !count.end().isAfter(now);
    }
}
