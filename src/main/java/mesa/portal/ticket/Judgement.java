package mesa.portal.ticket;

import mesa.engine.Attempts;
import mesa.engine.DoorClosed;
import mesa.engine.TicketDoors;
import mesa.ticket.Actor;
import mesa.ticket.TicketNumber;
import org.springframework.stereotype.Service;

/**
 * Takes the requester's verdict on a solution, on the ticket's page as behind the link of a mail. Whoever approves and
 * writes something sees first what they wrote: "still broken" is no approval.
 */
@Service
class Judgement {

    private final TicketDoors doors;
    private final Attempts attempts;
    private final SentForms forms;

    Judgement(TicketDoors doors, Attempts attempts, SentForms forms) {
        this.doors = doors;
        this.attempts = attempts;
        this.forms = forms;
    }

    /** What became of a verdict. */
    enum Outcome {
        /** It was given. */
        GIVEN,
        /** It is asked again whether it works, with what was typed in sight. */
        ASKED_AGAIN,
        /** {@link Verdict#problem} says what is wrong. */
        WRONG,
        /** There is nothing to judge, or no longer. */
        TOO_LATE
    }

    Outcome take(Verdict verdict, TicketNumber number, Actor actor) {
        if (verdict.problem() != null) return Outcome.WRONG;
        if (verdict.needsASecondThought()) return isOpen(number) ? Outcome.ASKED_AGAIN : Outcome.TOO_LATE;
        try {
            return attempts.at(() -> {
                if (forms.isFirst(verdict.key(), verdict.approves() + verdict.said())) pass(verdict, number, actor);
                return Outcome.GIVEN;
            });
        } catch (DoorClosed tooLate) {
            return Outcome.TOO_LATE;
        }
    }

    /** Whether there is a solution to judge right now. */
    boolean isOpen(TicketNumber number) {
        return doors.open(number).contains("SolutionApproved");
    }

    private void pass(Verdict verdict, TicketNumber number, Actor actor) {
        if (verdict.approves()) {
            doors.approveSolution(number, verdict.said().isEmpty() ? null : verdict.said(), actor);
        } else {
            doors.rejectSolution(number, verdict.said(), actor);
        }
    }
}
