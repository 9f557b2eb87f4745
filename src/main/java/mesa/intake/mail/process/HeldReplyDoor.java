package mesa.intake.mail.process;

import java.util.Map;
import mesa.engine.Facts;
import mesa.intake.mail.deeds.ReplyHeld;
import mesa.intake.mail.kept.MailTable;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Starts the process that asks whoever has the ticket to accept or refuse a reply that came by mail; in the transaction
 * in which it is held, whether the ticket is over or not. While another one waits there they are asked already, and
 * find both at the ticket: else many invented senders would make as many mails.
 */
@Component
class HeldReplyDoor {

    private static final String PROCESS = "AskToAcceptReply";

    private final RuntimeService processes;
    private final MailTable mails;

    HeldReplyDoor(RuntimeService processes, MailTable mails) {
        this.processes = processes;
        this.mails = mails;
    }

    @EventListener
    void start(ReplyHeld held) {
        var note = held.note();
        if (mails.held(note.ticket()).isEmpty())
            processes.startProcessInstanceByKey(PROCESS, note.ticket().value(), Map.of(Facts.MESSAGE_ID, note.id()));
    }
}
