package mesa.engine.clock;

import java.util.List;
import mesa.engine.ActingPerson;
import mesa.engine.CaseFile;
import mesa.engine.ClockWord;
import mesa.servicelevel.Reason;
import mesa.ticket.Actor;
import mesa.ticket.Ticket;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Does to a ticket's clock what an element of its diagram says. */
@Component
class ClockSteps {

    private final CaseFile caseFile;
    private final TicketPromises clocks;
    private final OldTickets old;
    private final ActingPerson acting;

    ClockSteps(CaseFile caseFile, TicketPromises clocks, OldTickets old, ActingPerson acting) {
        this.caseFile = caseFile;
        this.clocks = clocks;
        this.old = old;
        this.acting = acting;
    }

    /**
     * Does it in the order of the words.
     *
     * @param waitsFor for whom the ticket waits at this element, or null
     */
    void take(List<ClockWord> words, String waitsFor, DelegateExecution execution) {
        caseFile.ticket(execution)
                .ifPresent(ticket -> words.forEach(word -> take(word, waitsFor, ticket, acting.orStep(execution))));
    }

    /** The work is over by the ticket's status, whether the diagram says so of its clock or not. */
    void end(DelegateExecution execution) {
        caseFile.ticket(execution).ifPresent(ticket -> clocks.end(ticket, acting.orStep(execution)));
    }

    private void take(ClockWord word, String waitsFor, Ticket ticket, Actor actor) {
        switch (word) {
            case RUN -> {
                old.startUnlessNew(ticket, actor);
                clocks.run(ticket, actor);
            }
            case PAUSE -> {
                old.startUnlessNew(ticket, actor);
                clocks.waitFor(Reason.valueOf(waitsFor), ticket, actor);
            }
            case STOP -> clocks.stop(ticket, actor);
            case ANSWER -> clocks.answered(ticket, actor);
        }
    }
}
