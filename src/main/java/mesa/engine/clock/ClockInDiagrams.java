package mesa.engine.clock;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mesa.engine.Askable;
import mesa.engine.CaseFile;
import mesa.servicelevel.Calendars;
import mesa.servicelevel.Ledger;
import mesa.servicelevel.TicketHours;
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
    private final TicketHours hours;

    ClockInDiagrams(CaseFile caseFile, Ledgers ledgers, Rearming rearming, Calendars calendars, TicketHours hours) {
        this.caseFile = caseFile;
        this.ledgers = ledgers;
        this.rearming = rearming;
        this.calendars = calendars;
        this.hours = hours;
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
        var ledger = ticket.map(ledgers::of).orElseGet(() -> new Ledger(List.of(), calendars::get));
        return hours.after(ledger, working);
    }
}
