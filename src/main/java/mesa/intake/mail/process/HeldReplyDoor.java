package mesa.intake.mail.process;

import java.util.Map;
import mesa.engine.Facts;
import mesa.intake.mail.deeds.ReplyHeld;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Starts the process that asks whoever has the ticket to accept or refuse a reply that came by mail; in the transaction
 * in which it is held, whether the ticket is over or not.
 */
@Component
class HeldReplyDoor {

    private static final String PROCESS = "AskToAcceptReply";

    private final RuntimeService processes;

    HeldReplyDoor(RuntimeService processes) {
        this.processes = processes;
    }

    @EventListener
    void start(ReplyHeld held) {
        var note = held.note();
        processes.startProcessInstanceByKey(PROCESS, note.ticket().value(), Map.of(Facts.MESSAGE_ID, note.id()));
    }
}
