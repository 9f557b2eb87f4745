package mesa.engine;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import mesa.directory.Directory;
import mesa.directory.Person;
import mesa.ticket.Ticket;
import mesa.ticket.TicketManagement;
import mesa.ticket.TicketStatus;
import mesa.ticket.WaitingReason;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Who sees a user task, who has it, and what that means for the ticket. */
@Component
class SupportTask {

    private final TicketManagement tickets;
    private final Directory directory;
    private final Routing routing;
    private final ActingPerson acting;
    private final MessageSource messages;

    SupportTask(
            TicketManagement tickets,
            Directory directory,
            Routing routing,
            ActingPerson acting,
            MessageSource messages) {
        this.tickets = tickets;
        this.directory = directory;
        this.routing = routing;
        this.acting = acting;
        this.messages = messages;
    }

    /**
     * Offers the task to the team of its level, the most urgent ticket first, and to whoever has the ticket already.
     */
    void begin(DelegateTask task, Ticket ticket, Step step) {
        task.setPriority(urgencyOf(ticket));
        if (step.says(Word.LEVEL)) {
            var team = teamFor(ticket, Integer.parseInt(step.value(Word.LEVEL)));
            task.addCandidateGroup(team);
            if (step.says(Word.STATUS_WHEN_CLAIMED)) {
                workerOf(ticket, team).ifPresent(worker -> task.setAssignee(worker.username()));
            }
        }
    }

    /**
     * Takes over into the case file who has the task, where the task is the work on the ticket.
     *
     * @throws InvalidDecision when it is given to somebody who does not work at the desk
     */
    void assigned(DelegateTask task, Ticket ticket, Step step) {
        var person = Optional.ofNullable(task.getAssignee()).map(this::staff);
        if (!step.says(Word.STATUS_WHEN_CLAIMED)) {
            return;
        }
        var actor = acting.orStep(task.getExecution());
        tickets.assign(ticket.number(), person.map(Person::id).orElse(null), actor);
        if (person.isPresent()) {
            var status = step.value(Word.STATUS_WHEN_CLAIMED, TicketStatus.class);
            var reason = step.value(Word.WAITING_REASON, WaitingReason.class);
            tickets.enterStatus(ticket.number(), status, reason, null, actor);
        }
    }

    private Person staff(String username) {
        return directory.personByUsername(username).filter(Person::isStaff).orElseThrow(() -> {
            var message = messages.getMessage("task.not-staff", new Object[] {username}, acting.language());
            return new InvalidDecision("assignee", message);
        });
    }

    private String teamFor(Ticket ticket, int level) {
        return ticket.level() == level && ticket.team() != null ? ticket.team() : routing.teamFor(ticket, level);
    }

    private Optional<Person> workerOf(Ticket ticket, String team) {
        return Optional.<UUID>ofNullable(ticket.assignee())
                .flatMap(directory::person)
                .filter(person -> person.teams().contains(team) && Objects.nonNull(person.username()));
    }

    private static int urgencyOf(Ticket ticket) {
        if (ticket.priority() == null) {
            return 50;
        }
        return switch (ticket.priority()) {
            case CRITICAL -> 90;
            case HIGH -> 70;
            case MODERATE -> 50;
            case LOW -> 30;
            case PLANNED -> 10;
        };
    }
}
