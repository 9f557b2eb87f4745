package mesa.servicelevel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Tickets of a test for which something is promised; the desk itself knows nothing of them. */
final class CountedTickets {

    static final Duration HOUR = Duration.ofHours(1);

    private final ServiceClocks clocks;
    private final List<String> numbers = new ArrayList<>();

    CountedTickets(ServiceClocks clocks) {
        this.clocks = clocks;
    }

    /** One with an answer within an hour, an update each day, and two days to the resolution, around the clock. */
    String opened() {
        return opened(level());
    }

    String opened(ServiceLevel level) {
        var ticket = "INC-%s-%d".formatted(UUID.randomUUID(), numbers.size());
        numbers.add(ticket);
        clocks.run(ticket, level, Reason.OPENED, "luis");
        return ticket;
    }

    static ServiceLevel level() {
        var within = Map.of(
                Target.RESPONSE, HOUR,
                Target.RESOLUTION, HOUR.multipliedBy(48),
                Target.UPDATE, HOUR.multipliedBy(24));
        return level(within, "continuo");
    }

    static ServiceLevel level(Map<Target, Duration> within, String calendar) {
        return new ServiceLevel(
                "Estándar",
                calendar,
                within,
                Set.of(Reason.REQUESTER, Reason.SUPPLIER),
                "SelectServiceLevel, row 3, version 2");
    }

    /** In the order in which they were opened. */
    List<String> numbers() {
        return numbers;
    }

    /** Nobody else's list is to show what is overdue here. */
    void closeAll() {
        numbers.forEach(ticket -> clocks.stop(ticket, Reason.CLOSED, "luis"));
    }
}
