package mesa.engine;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mesa.ticket.Actor;
import mesa.ticket.Conversation;
import mesa.ticket.MessageKind;
import mesa.ticket.TicketManagement;
import mesa.ticket.TicketNumber;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The doors through which people outside Tasklist move a running ticket: each is a message to its process. What was
 * said goes into the conversation in the same transaction.
 */
@Service
public class TicketDoors {

    static final String SOLUTION_APPROVED = "SolutionApproved";
    static final String SOLUTION_REJECTED = "SolutionRejected";
    static final String TICKET_WITHDRAWN = "TicketWithdrawn";

    private final RuntimeService processes;
    private final TicketManagement tickets;
    private final Conversation conversation;
    private final ActingPerson acting;
    private final Attempts attempts;

    TicketDoors(
            RuntimeService processes,
            TicketManagement tickets,
            Conversation conversation,
            ActingPerson acting,
            Attempts attempts) {
        this.processes = processes;
        this.tickets = tickets;
        this.conversation = conversation;
        this.acting = acting;
        this.attempts = attempts;
    }

    /**
     * The requester accepts the solution (C17); the comment may be null. {@link DoorClosed} when there is none to
     * judge.
     */
    public void approveSolution(TicketNumber number, String comment, Actor actor) {
        pass(SOLUTION_APPROVED, number, MessageKind.SOLUTION_APPROVAL, comment, actor);
    }

    /**
     * The requester says it still fails (C18); the reason must not be blank. {@link DoorClosed} when there is none to
     * judge.
     */
    public void rejectSolution(TicketNumber number, String reason, Actor actor) {
        if (reason == null || reason.isBlank()) {
            throw new IllegalArgumentException("A rejection needs a reason");
        }
        pass(SOLUTION_REJECTED, number, MessageKind.SOLUTION_REJECTION, reason, actor);
    }

    /** The requester no longer needs it; the reason may be null. {@link DoorClosed} once it is resolved. */
    public void withdraw(TicketNumber number, String reason, Actor actor) {
        pass(TICKET_WITHDRAWN, number, MessageKind.REPLY, reason, actor);
    }

    /** The doors that are open to people right now: names of messages such as {@code SolutionApproved}. */
    @Transactional(readOnly = true)
    public Set<String> open(TicketNumber number) {
        var key = tickets.get(number).number().value();
        return processes.createProcessInstanceQuery().processInstanceBusinessKey(key).list().stream()
                .flatMap(
                        process -> processes
                                .createEventSubscriptionQuery()
                                .processInstanceId(process.getId())
                                .eventType("message")
                                .list()
                                .stream())
                .map(EventSubscription::getEventName)
                .filter(door -> !door.equals(EscalateStep.LEVEL_RAISED))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Gives a process its message; {@link DoorClosed} when it does not wait for it. */
    void knock(String door, TicketNumber number, Map<String, Object> facts, Actor actor) {
        acting.as(actor, () -> {
            try {
                return processes
                        .createMessageCorrelation(door)
                        .processInstanceBusinessKey(number.value())
                        .setVariables(facts)
                        .correlateWithResult();
            } catch (MismatchingMessageCorrelationException e) {
                throw new DoorClosed(door, number.value());
            }
        });
    }

    private void pass(String door, TicketNumber asked, MessageKind kind, String said, Actor actor) {
        attempts.at(() -> {
            passOnce(door, asked, kind, said, actor);
            return door;
        });
    }

    private void passOnce(String door, TicketNumber asked, MessageKind kind, String said, Actor actor) {
        var number = tickets.get(asked).number();
        if (!open(number).contains(door)) {
            throw new DoorClosed(door, number.value());
        }
        if (said != null && !said.isBlank()) {
            acting.as(actor, () -> conversation.post(number, kind, said, actor));
        }
        knock(door, number, Map.of(), actor);
    }
}
