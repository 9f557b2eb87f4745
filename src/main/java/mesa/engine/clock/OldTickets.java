package mesa.engine.clock;

import java.util.Optional;
import mesa.servicelevel.Reason;
import mesa.ticket.Actor;
import mesa.ticket.Conversation;
import mesa.ticket.Ticket;
import mesa.ticket.TicketManagement;
import mesa.ticket.TicketNumber;
import mesa.ticket.TicketStatus;
import org.springframework.stereotype.Component;

/** Tickets that are older than what is promised for them: their clocks start as if they had run since the opening. */
@Component
class OldTickets {

    private static final Actor CHECK = Actor.process("Clock check");

    private final TicketManagement tickets;
    private final Conversation conversation;
    private final TicketPromises promises;

    OldTickets(TicketManagement tickets, Conversation conversation, TicketPromises promises) {
        this.tickets = tickets;
        this.conversation = conversation;
        this.promises = promises;
    }

    /** Whether the ticket, which has no clocks, is to have some: it is in work, and something is promised for it. */
    boolean isToStart(String number) {
        return inWork(number).filter(promises::isAnythingPromised).isPresent();
    }

    /** Starts the ticket's clocks, if somebody still has to do something for it. */
    void start(String number) {
        inWork(number).ifPresent(ticket -> start(ticket, CHECK));
    }

    /** Starts them if its diagram did not when it was new. */
    void startUnlessNew(Ticket ticket, Actor actor) {
        if (ticket.status() != TicketStatus.NEW && !promises.hasClocks(ticket)) {
            start(ticket, actor);
        }
    }

    /** Stops the clocks of a ticket that nobody works on any more; false when they have stopped. */
    boolean end(String number) {
        var over = find(number).filter(ticket -> ticket.status().isWorkOver()).filter(promises::isAnyOpen);
        over.ifPresent(ticket -> promises.end(ticket, CHECK));
        return over.isPresent();
    }

    private Optional<Ticket> inWork(String number) {
        return find(number).filter(ticket -> !ticket.status().isWorkOver());
    }

    private Optional<Ticket> find(String number) {
        return TicketNumber.parse(number).flatMap(tickets::find);
    }

    private void start(Ticket ticket, Actor actor) {
        var answered = conversation.firstAnswer(ticket.number()).orElse(null);
        promises.runSinceOpened(ticket, answered, actor);
        promises.moved(ticket, Reason.MOVED, actor);
        if (ticket.waitingReason() != null) {
            promises.waitFor(Reason.valueOf(ticket.waitingReason().name()), ticket, actor);
        }
    }
}
