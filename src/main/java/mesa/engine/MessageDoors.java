package mesa.engine;

import java.util.Map;
import java.util.Set;
import mesa.ticket.MessageKind;
import mesa.ticket.TicketEvent.MessagePosted;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Tells a ticket's process that somebody wrote (E23): the requester's side answers a question where one is open;
 * everything else is a message that the others are told of.
 */
@Component
class MessageDoors {

    static final String REQUESTER_REPLIED = "RequesterReplied";
    static final String MESSAGE_POSTED = "MessagePosted";

    private final TicketDoors doors;
    private final ActingPerson acting;

    MessageDoors(TicketDoors doors, ActingPerson acting) {
        this.doors = doors;
        this.acting = acting;
    }

    @EventListener
    void tell(MessagePosted message) {
        if (message.kind() != MessageKind.REPLY || acting.isAtTheDoor()) {
            return;
        }
        var open = doors.open(message.number());
        try {
            tell(message, open);
        } catch (DoorClosed meanwhile) {
            throw new OptimisticLockingFailureException("The process went on at the same moment", meanwhile);
        }
    }

    private void tell(MessagePosted message, Set<String> open) {
        if (message.byRequesterSide() && open.contains(REQUESTER_REPLIED)) {
            doors.knock(REQUESTER_REPLIED, message.number(), Map.of(), message.author());
        } else if (open.contains(MESSAGE_POSTED)) {
            doors.knock(MESSAGE_POSTED, message.number(), factsOf(message), message.author());
        }
    }

    private static Map<String, Object> factsOf(MessagePosted message) {
        return Map.of(
                Facts.MESSAGE_BY,
                message.byRequesterSide() ? "requester" : "desk",
                Facts.MESSAGE_ID,
                message.messageId());
    }
}
