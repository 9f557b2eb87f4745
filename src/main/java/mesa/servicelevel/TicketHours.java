package mesa.servicelevel;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;

/**
 * The working hours that count for a ticket, also for what is no promise: reminders, closing by itself, the survey.
 * They are those of its solution's clock, whether that runs or not, and the desk's usual ones where nothing is
 * promised.
 */
@Service
public class TicketHours {

    private final ServiceClocks clocks;
    private final Calendars calendars;
    private final Clock clock;

    TicketHours(ServiceClocks clocks, Calendars calendars, Clock clock) {
        this.clocks = clocks;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** When so much working time from now on, such as {@code P2D} or {@code PT4H}, has passed for that ticket. */
    public Instant after(String ticket, String working) {
        return after(clocks.of(ticket), working);
    }

    /** As {@link #after(String, String)}, for the ticket with that ledger. */
    public Instant after(Ledger ledger, String working) {
        var now = clock.instant();
        var calendar = calendarOf(ledger);
        return calendar.plus(now, calendar.working(working, now));
    }

    private WorkingCalendar calendarOf(Ledger ledger) {
        return ledger.clock(Target.RESOLUTION)
                .or(() -> ledger.clocks().stream()
                        .filter(one -> one.target().isPromisedToRequester())
                        .findFirst())
                .map(one -> calendars.get(one.calendar()))
                .orElseGet(calendars::usual);
    }
}
