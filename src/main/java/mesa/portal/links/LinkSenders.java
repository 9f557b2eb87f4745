package mesa.portal.links;

import java.time.Clock;
import java.time.Duration;
import mesa.access.RecentCounts;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Notices a network address that asks for links without end; it is not told so. */
@Component
@EnableConfigurationProperties(LinkSettings.class)
class LinkSenders {

    static final Duration LATELY = Duration.ofMinutes(5);

    private final RecentCounts counts;
    private final LinkSettings settings;

    LinkSenders(LinkSettings settings, Clock clock) {
        this.settings = settings;
        this.counts = new RecentCounts(LATELY, clock);
    }

    /** Counts one more request; whether it is still to be taken. */
    boolean mayAsk(String address) {
        return counts.count(address) <= settings.perSender();
    }
}
