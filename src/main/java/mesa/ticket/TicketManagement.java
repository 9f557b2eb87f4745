package mesa.ticket;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** One method per thing that can happen to a case file; each writes the timeline and names the actor. */
@Service
public class TicketManagement {

    /** Opens the case file with the next number and publishes {@link TicketEvent.TicketOpened}. */
    public Ticket open(NewTicket ticket) {
        throw new UnsupportedOperationException();
    }

    /** The ticket with that number. */
    public Optional<Ticket> find(TicketNumber number) {
        throw new UnsupportedOperationException();
    }

    /** The ticket with that number; {@link TicketNotFound} when there is none. */
    public Ticket get(TicketNumber number) {
        throw new UnsupportedOperationException();
    }

    /**
     * Moves the ticket to a status; {@code reason} belongs to WAITING, {@code cause} to REJECTED, else null. Same
     * status again: nothing.
     */
    public void enterStatus(
            TicketNumber number, TicketStatus status, WaitingReason reason, RejectionCause cause, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** Sets the priority. */
    public void prioritise(TicketNumber number, Priority priority, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** Corrects what level 1 may correct; null leaves as it is. The number stays. */
    public void classify(
            TicketNumber number,
            TicketType type,
            String service,
            String category,
            Urgency urgency,
            Impact impact,
            Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** Gives the ticket to a team at a level; whoever worked on it does no longer when the team changes. */
    public void route(TicketNumber number, String team, int level, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** Says who works on it; null: nobody. */
    public void assign(TicketNumber number, UUID person, Actor actor) {
        throw new UnsupportedOperationException();
    }
}
