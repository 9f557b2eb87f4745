package mesa.engine.clock;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import mesa.engine.Askable;
import mesa.engine.CaseFile;
import mesa.servicelevel.Calendars;
import mesa.servicelevel.Ledger;
import mesa.servicelevel.Target;
import mesa.servicelevel.WorkingCalendar;
import mesa.ticket.TicketNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the expressions of a diagram call {@code clock}: that of the ticket whose process it is. */
@Component
class ClockInDiagrams implements Askable {

    private final CaseFile caseFile;
    private final Ledgers ledgers;
    private final Rearming rearming;
    private final Calendars calendars;
    private final Clock clock;

    ClockInDiagrams(CaseFile caseFile, Ledgers ledgers, Rearming rearming, Calendars calendars, Clock clock) {
        this.caseFile = caseFile;
        this.ledgers = ledgers;
        this.rearming = rearming;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public DiagramClock at(DelegateExecution execution) {
        var ticket = Optional.ofNullable(execution).flatMap(caseFile::number).map(TicketNumber::value);
        return new DiagramClock(
                timer -> ticket.flatMap(number -> goesOff(timer, number)), working -> after(working, ticket));
    }

    private Optional<Instant> goesOff(DrawnTimer timer, String ticket) {
        rearming.atTheEnd(ticket); // somebody else may change the ledger before this timer is there for all to see
        return timer.goesOff(ledgers.of(ticket), calendars);
    }

    private Instant after(String working, Optional<String> ticket) {
        var now = clock.instant();
        var calendar = ticket.map(ledgers::of).flatMap(this::calendarOf).orElseGet(calendars::usual);
        return calendar.plus(now, calendar.working(working, now));
    }

    private Optional<WorkingCalendar> calendarOf(Ledger ledger) {
        return Optional.of(Target.RESOLUTION)
                .flatMap(ledger::clock)
                .or(() -> ledger.clocks().stream()
                        .filter(one -> one.target().isPromisedToRequester())
                        .findFirst())
                .map(one -> calendars.get(one.calendar()));
    }
}
