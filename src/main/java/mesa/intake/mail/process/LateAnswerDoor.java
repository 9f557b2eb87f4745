package mesa.intake.mail.process;

import java.util.HashMap;
import mesa.engine.Facts;
import mesa.intake.mail.deeds.LateAnswer;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Starts the process that tells the desk of a message to a ticket that is over, whose own process can't any more; in
 * the transaction in which it is posted.
 */
@Component
class LateAnswerDoor {

    private static final String PROCESS = "TellLateAnswer";

    private final RuntimeService processes;

    LateAnswerDoor(RuntimeService processes) {
        this.processes = processes;
    }

    @EventListener
    void start(LateAnswer answer) {
        var message = answer.message();
        var facts = new HashMap<String, Object>();
        facts.put(Facts.MESSAGE_ID, message.id());
        if (message.author().personId() != null)
            facts.put(Facts.DOER, message.author().personId().toString());
        processes.startProcessInstanceByKey(PROCESS, message.ticket().value(), facts);
    }
}
