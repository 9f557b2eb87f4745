package mesa.access;

import java.time.Clock;
import java.time.Duration;
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

    private final RecentCounts counts;
    private final AccessSettings settings;

    WrongPasswords(AccessSettings settings, Clock clock) {
        this.settings = settings;
        this.counts = new RecentCounts(LATELY, clock);
    }

    @EventListener
    void count(AuthenticationFailureBadCredentialsEvent failed) {
        if (failed.getAuthentication().getDetails() instanceof WebAuthenticationDetails details)
            count(details.getRemoteAddress());
    }

    void count(String address) {
        counts.count(address);
    }

    /** Whether this address must wait before it may try a password again. */
    boolean areTooMany(String address) {
        return counts.of(address) >= settings.refuseAfter();
    }
}
