package mesa.engine.clock;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import mesa.servicelevel.Reason;
import mesa.servicelevel.ServiceClocks;
import mesa.ticket.Actor;
import mesa.ticket.Conversation;
import mesa.ticket.Message;
import mesa.ticket.Ticket;
import mesa.ticket.TicketManagement;
import mesa.ticket.TicketNumber;
import mesa.ticket.TicketStatus;
import org.springframework.stereotype.Component;

/** Tickets that are older than what is promised for them: their clocks start as if they had run since the opening. */
@Component
class OldTickets {

    private static final Actor CHECK = Actor.process("Clock check");
    private static final int MESSAGES = 100;

    private final TicketManagement tickets;
    private final Conversation conversation;
    private final ServiceLevels levels;
    private final ServiceClocks clocks;
    private final TicketPromises promises;

    OldTickets(
            TicketManagement tickets,
            Conversation conversation,
            ServiceLevels levels,
            ServiceClocks clocks,
            TicketPromises promises) {
        this.tickets = tickets;
        this.conversation = conversation;
        this.levels = levels;
        this.clocks = clocks;
        this.promises = promises;
    }

    /** Starts the ticket's clocks, if somebody still has to do something for it. */
    void start(String number) {
        TicketNumber.parse(number)
                .flatMap(tickets::find)
                .filter(ticket -> ticket.status() != TicketStatus.RESOLVED
                        && !ticket.status().isFinal())
                .ifPresent(this::start);
    }

    private void start(Ticket ticket) {
        levels.of(ticket)
                .ifPresent(chosen -> clocks.runSince(
                        ticket.number().value(),
                        ticket.openedAt(),
                        answered(ticket),
                        chosen.level(),
                        CHECK.reference()));
        promises.moved(ticket, Reason.MOVED, CHECK);
        if (ticket.waitingReason() != null) {
            promises.waitFor(Reason.valueOf(ticket.waitingReason().name()), ticket, CHECK);
        }
    }

    private Instant answered(Ticket ticket) {
        return conversation.messages(ticket.number(), false, null, MESSAGES).stream()
                .filter(message -> isFromTheDesk(message, ticket))
                .map(Message::postedAt)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static boolean isFromTheDesk(Message message, Ticket ticket) {
        return switch (message.kind()) {
            case QUESTION, SOLUTION -> true;
            case REPLY ->
                !Optional.ofNullable(message.author().personId())
                        .equals(Optional.ofNullable(ticket.requester().personId()));
            default -> false;
        };
    }
}
