package mesa.portal.staff;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mesa.directory.Directory;
import mesa.directory.Person;
import mesa.engine.TaskAssignment;
import mesa.engine.TaskAssignment.OpenTask;
import mesa.portal.staff.StaffView.Member;
import mesa.portal.staff.StaffView.TaskView;
import mesa.ticket.TicketNumber;
import org.springframework.stereotype.Component;

/** The open work on a ticket, with the names of those who have it or could have it. */
@Component
class TaskViews {

    private final TaskAssignment assignment;
    private final Directory directory;
    private final TicketRows names;

    TaskViews(TaskAssignment assignment, Directory directory, TicketRows names) {
        this.assignment = assignment;
        this.directory = directory;
        this.names = names;
    }

    List<TaskView> of(TicketNumber number, Person person) {
        return assignment.of(number).stream().map(task -> view(task, person)).toList();
    }

    private TaskView view(OpenTask task, Person person) {
        var mayAssign = task.isFor(person);
        return new TaskView(
                task.id(),
                task.name(),
                task.teams().stream().map(names::team).sorted().collect(Collectors.joining(", ")),
                assignee(task),
                task.isWith(person),
                mayAssign,
                mayAssign ? others(task, person) : List.of());
    }

    private String assignee(OpenTask task) {
        return Optional.ofNullable(task.assignee())
                .map(username ->
                        directory.personByUsername(username).map(Person::name).orElse(username))
                .orElse(null);
    }

    private List<Member> others(OpenTask task, Person person) {
        return task.teams().stream()
                .flatMap(team -> directory.membersOf(team).stream())
                .filter(member -> member.username() != null && !member.id().equals(person.id()))
                .filter(member -> !task.isWith(member))
                .map(member -> new Member(member.username(), member.name()))
                .distinct()
                .toList();
    }
}
