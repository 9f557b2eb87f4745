package mesa.engine;

import java.util.Map;
import java.util.Objects;
import mesa.ticket.Conversation;
import mesa.ticket.MessageKind;
import mesa.ticket.Ticket;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Moves what somebody wrote into a form to the case file, in the same transaction that completes the task. */
@Component
public class SaidInForm {

    private static final int LONGEST = 20_000;

    private static final Map<String, MessageKind> KINDS = Map.of(
            "solution", MessageKind.SOLUTION,
            "question", MessageKind.QUESTION,
            "reason", MessageKind.HANDOVER,
            "comment", MessageKind.NOTE);

    private final Conversation conversation;
    private final ActingPerson acting;
    private final MessageSource messages;

    SaidInForm(Conversation conversation, ActingPerson acting, MessageSource messages) {
        this.conversation = conversation;
        this.acting = acting;
        this.messages = messages;
    }

    /** Moves a text of the form into the conversation as that kind of message; a blank one vanishes. */
    public void move(DelegateTask task, Ticket ticket, String field, MessageKind kind) {
        var text = Objects.toString(task.getVariable(field), "");
        if (!text.isBlank()) {
            refuseIfTooLong(field, text);
            conversation.post(ticket.number(), kind, text, acting.orStep(task.getExecution()));
        }
        task.removeVariable(field);
    }

    /** Moves every text that is still in the form. */
    void moveToCaseFile(DelegateTask task, Ticket ticket) {
        KINDS.forEach((field, kind) -> move(task, ticket, field, kind));
    }

    private void refuseIfTooLong(String field, String text) {
        if (text.length() > LONGEST) {
            var message = messages.getMessage(
                    "decision.too-long", new Object[] {Integer.toString(LONGEST)}, acting.language());
            throw new InvalidDecision(field, message);
        }
    }
}
