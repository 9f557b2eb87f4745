package mesa.engine.clock;

import java.util.function.BiConsumer;
import mesa.engine.ActingPerson;
import mesa.servicelevel.Reason;
import mesa.ticket.Actor;
import mesa.ticket.Ticket;
import mesa.ticket.TicketEvent.TicketClassified;
import mesa.ticket.TicketEvent.TicketPrioritised;
import mesa.ticket.TicketEvent.TicketRouted;
import mesa.ticket.TicketManagement;
import mesa.ticket.TicketNumber;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Promises anew what depends on a ticket's priority, service or team, whenever that changes. Used time stays used. */
@Component
class Retargets {

    private static final Actor DESK = Actor.process("");

    private final TicketManagement tickets;
    private final TicketPromises clocks;
    private final ActingPerson acting;

    Retargets(TicketManagement tickets, TicketPromises clocks, ActingPerson acting) {
        this.tickets = tickets;
        this.clocks = clocks;
        this.acting = acting;
    }

    @EventListener
    void onAnotherPriority(TicketPrioritised prioritised) {
        change(prioritised.number(), (ticket, actor) -> clocks.retarget(ticket, Reason.PRIORITY, actor));
    }

    @EventListener
    void onAnotherService(TicketClassified classified) {
        change(classified.number(), (ticket, actor) -> clocks.retarget(ticket, Reason.SERVICE, actor));
    }

    @EventListener
    void onAnotherTeam(TicketRouted routed) {
        change(routed.number(), (ticket, actor) -> clocks.moved(ticket, Reason.MOVED, actor));
    }

    private void change(TicketNumber number, BiConsumer<Ticket, Actor> change) {
        change.accept(tickets.get(number), acting.find().orElse(DESK));
    }
}
