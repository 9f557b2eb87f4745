package mesa.portal.staff;

import mesa.directory.Directory;
import mesa.engine.TaskAssignment;
import mesa.portal.staff.StaffTickets.Work;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who works on a ticket, decided on its page: by the ticket's task, as in Tasklist. */
@Controller
@RequestMapping("/tickets/{number}/staff/tasks/{task}")
class AssignmentActions {

    private final TaskAssignment assignment;
    private final StaffTickets tickets;
    private final Directory directory;

    AssignmentActions(TaskAssignment assignment, StaffTickets tickets, Directory directory) {
        this.assignment = assignment;
        this.tickets = tickets;
        this.directory = directory;
    }

    @PostMapping("/take")
    String take(@PathVariable String number, @PathVariable String task) {
        var work = tickets.enter(number);
        return after(assignment.take(work.number(), task, work.person()), work);
    }

    @PostMapping("/give-back")
    String giveBack(@PathVariable String number, @PathVariable String task) {
        var work = tickets.enter(number);
        return after(assignment.giveBack(work.number(), task, work.person()), work);
    }

    @PostMapping("/assign")
    String assign(@PathVariable String number, @PathVariable String task, @RequestParam(defaultValue = "") String to) {
        var work = tickets.enter(number);
        var open = assignment.of(work.number()).stream()
                .filter(one -> one.id().equals(task))
                .findAny();
        if (open.isEmpty()) return work.back(Trouble.TASK_GONE);
        return directory
                .personByUsername(to)
                .filter(open.get()::isFor)
                .map(member -> after(assignment.assign(work.number(), task, member, work.person()), work))
                .orElseGet(() -> work.back(Trouble.NOT_OF_THE_TEAM));
    }

    private static String after(boolean done, Work work) {
        return done ? work.back("tasks") : work.back(Trouble.TASK_GONE);
    }
}
