package mesa.engine;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import mesa.directory.Person;
import mesa.ticket.TicketManagement;
import mesa.ticket.TicketNumber;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who works on a ticket, decided outside Tasklist: always by the ticket's open task, with what the engine allows that
 * person, and only within the team to which the task is offered.
 */
@Service
public class TaskAssignment {

    private final TaskService tasks;
    private final IdentityService identities;
    private final TicketManagement tickets;
    private final Attempts attempts;

    TaskAssignment(TaskService tasks, IdentityService identities, TicketManagement tickets, Attempts attempts) {
        this.tasks = tasks;
        this.identities = identities;
        this.tickets = tickets;
        this.attempts = attempts;
    }

    /**
     * An open task of a ticket.
     *
     * @param id the task's id at the engine
     * @param name what is to be done, in the desk's language
     * @param teams the ids of the teams to which it is offered
     * @param assignee the log-in name of who has it, null: nobody
     */
    public record OpenTask(String id, String name, Set<String> teams, String assignee) {

        /** Whether it is offered to a team of that person. */
        public boolean isFor(Person person) {
            return person.teams().stream().anyMatch(teams::contains);
        }

        /** Whether that person has it. */
        public boolean isWith(Person person) {
            return assignee != null && assignee.equals(person.username());
        }
    }

    /** The open tasks of a ticket, the oldest first. */
    @Transactional(readOnly = true)
    public List<OpenTask> of(TicketNumber number) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .active()
                .orderByTaskCreateTime()
                .asc()
                .list()
                .stream()
                .map(this::open)
                .toList();
    }

    /** The person takes the task; false when somebody else has it or it is done. */
    public boolean take(TicketNumber number, String task, Person person) {
        return change(number, task, person, open -> tasks.claim(open.id(), person.username()));
    }

    /** Nobody has the task any longer; false when it is done. */
    public boolean giveBack(TicketNumber number, String task, Person person) {
        return change(number, task, person, open -> tasks.setAssignee(open.id(), null));
    }

    /**
     * Gives the task to a member of its team, whoever had it; false when it is done.
     *
     * @throws AccessDeniedException when {@code member} is not of the team
     */
    public boolean assign(TicketNumber number, String task, Person member, Person person) {
        return change(number, task, person, open -> {
            within(open, member);
            tasks.setAssignee(open.id(), member.username());
        });
    }

    private boolean change(TicketNumber asked, String task, Person person, Consumer<OpenTask> deed) {
        var number = tickets.get(asked).number();
        var groups = groupsOf(person);
        try {
            return attempts.at(() -> as(person, groups, () -> changeOnce(number, task, person, deed)));
        } catch (TaskAlreadyClaimedException | NullValueException tooLate) {
            return false;
        } catch (AuthorizationException refused) {
            throw new AccessDeniedException("The engine refuses it to " + person.username(), refused);
        }
    }

    private boolean changeOnce(TicketNumber number, String task, Person person, Consumer<OpenTask> deed) {
        var open = of(number).stream().filter(one -> one.id().equals(task)).findAny();
        open.ifPresent(one -> {
            within(one, person);
            deed.accept(one);
        });
        return open.isPresent();
    }

    private static void within(OpenTask open, Person person) {
        if (!open.isFor(person)) throw new AccessDeniedException("Only within the team that has the task");
    }

    private boolean as(Person person, List<String> groups, BooleanSupplier deed) {
        identities.setAuthentication(person.username(), groups, List.of());
        try {
            return deed.getAsBoolean();
        } finally {
            identities.clearAuthentication();
        }
    }

    private List<String> groupsOf(Person person) {
        return identities.createGroupQuery().groupMember(person.username()).list().stream()
                .map(Group::getId)
                .toList();
    }

    private OpenTask open(Task task) {
        var teams = tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
        return new OpenTask(task.getId(), task.getName(), teams, task.getAssignee());
    }
}
