package mesa.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * How many wrong passwords came from an address lately: whoever tries one password on many accounts locks none of them,
 * but is noticed here. Each node counts for itself.
 */
@Component
class WrongPasswords {

    static final Duration LATELY = Duration.ofMinutes(5);

    private static final int MOST_ADDRESSES = 10_000;

    private final Map<String, Count> counts = new ConcurrentHashMap<>();
    private final AccessSettings settings;
    private final Clock clock;

    WrongPasswords(AccessSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    private record Count(int wrong, Instant end) {

        Count andOne() {
            return new Count(wrong + 1, end);
        }
    }

    @EventListener
    void count(AuthenticationFailureBadCredentialsEvent failed) {
        if (failed.getAuthentication().getDetails() instanceof WebAuthenticationDetails details)
            count(details.getRemoteAddress());
    }

    void count(String address) {
        var now = clock.instant();
        if (counts.size() >= MOST_ADDRESSES) counts.values().removeIf(count -> isOver(count, now));
        counts.compute(address, (any, count) -> isOver(count, now) ? first(now) : count.andOne());
    }

    /** Whether this address must wait before it may try a password again. */
    boolean areTooMany(String address) {
        var count = counts.get(address);
        return !isOver(count, clock.instant()) && count.wrong() >= settings.refuseAfter();
    }

    private static boolean isOver(Count count, Instant now) {
        return count == null || !count.end().isAfter(now);
    }

    private static Count first(Instant now) {
        return new Count(1, now.plus(LATELY));
    }
}
