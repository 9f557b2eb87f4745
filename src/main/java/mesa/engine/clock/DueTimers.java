package mesa.engine.clock;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import mesa.servicelevel.Calendars;
import mesa.servicelevel.Ledger;
import mesa.servicelevel.ServiceClocks;
import org.springframework.stereotype.Component;

/**
 * Which of a ticket's timers are due, and what follows from them: where several points of one target were passed before
 * anybody looked, only the furthest one counts. Telling people one after the other what is long past helps nobody.
 */
@Component
class DueTimers {

    private final ServiceClocks clocks;
    private final TicketTimers timers;
    private final Calendars calendars;
    private final Clock clock;

    DueTimers(ServiceClocks clocks, TicketTimers timers, Calendars calendars, Clock clock) {
        this.clocks = clocks;
        this.timers = timers;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * Notes in the ledger that a timer is due, if it is and if that was not noted before.
     *
     * @return whether something follows from it
     */
    boolean goesOff(DrawnTimer drawn, String ticket, String actor) {
        var ledger = clocks.hold(ticket);
        var due = drawn.goesOff(ledger, calendars).filter(this::isPast);
        return due.isPresent() && note(drawn, ticket, ledger, actor) && !isOvertaken(drawn, due.get(), ticket, ledger);
    }

    private boolean note(DrawnTimer drawn, String ticket, Ledger ledger, String actor) {
        var beyond = drawn.beyondOn(ledger.clock(drawn.target()).orElseThrow(), calendars);
        return clocks.reach(ticket, drawn.target(), drawn.percent(), beyond, actor);
    }

    private boolean isOvertaken(DrawnTimer drawn, Instant due, String ticket, Ledger ledger) {
        var counted = ledger.clock(drawn.target()).orElseThrow();
        return counted.isOvertaken(drawn.percent(), drawn.beyondOn(counted, calendars))
                || timers.thatMayGoOff(ticket)
                        .filter(other -> other.target() == drawn.target())
                        .map(other -> other.goesOff(ledger, calendars))
                        .flatMap(Optional::stream)
                        .anyMatch(other -> other.isAfter(due) && isPast(other));
    }

    private boolean isPast(Instant moment) {
        return !moment.isAfter(clock.instant());
    }
}
