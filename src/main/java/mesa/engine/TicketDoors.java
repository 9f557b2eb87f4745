package mesa.engine;

import java.util.Set;
import mesa.ticket.Actor;
import mesa.ticket.TicketNumber;
import org.springframework.stereotype.Service;

/**
 * The doors through which people outside Tasklist move a running ticket: each is a message to its process. What was
 * said goes into the conversation in the same transaction.
 */
@Service
public class TicketDoors {

    /**
     * The requester accepts the solution (C17); the comment may be null. {@link DoorClosed} when there is none to
     * judge.
     */
    public void approveSolution(TicketNumber number, String comment, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /**
     * The requester says it still fails (C18); the reason must not be blank. {@link DoorClosed} when there is none to
     * judge.
     */
    public void rejectSolution(TicketNumber number, String reason, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** The requester no longer needs it; the reason may be null. {@link DoorClosed} once it is resolved. */
    public void withdraw(TicketNumber number, String reason, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** The doors that are open right now: names of messages such as {@code SolutionApproved}. */
    public Set<String> open(TicketNumber number) {
        throw new UnsupportedOperationException();
    }
}
