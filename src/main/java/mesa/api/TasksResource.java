package mesa.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import mesa.engine.TicketTasks;
import mesa.engine.TicketTasks.TicketTask;
import mesa.ticket.Priority;
import mesa.ticket.Ticket;
import mesa.ticket.TicketManagement;
import mesa.ticket.TicketNumber;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** From the tasks in Tasklist to their tickets; for the desk's own people. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Tasks")
class TasksResource {

    private static final int MOST_CARDS = 100;

    private final TicketTasks tasks;
    private final TicketManagement tickets;

    TasksResource(TicketTasks tasks, TicketManagement tickets) {
        this.tasks = tasks;
        this.tickets = tickets;
    }

    /** A task and its ticket. */
    @Schema(name = "Task")
    record TaskView(
            String taskId,

            @Schema(nullable = true, description = "The ticket's number; null when the task is not about a ticket")
            String number) {}

    /** What a card in a list of tasks says of its ticket. */
    @Schema(name = "Card")
    record CardView(
            @Schema(description = "The id of the task") String task,

            String number,
            String subject,
            @Schema(nullable = true) Priority priority,

            @Schema(description = "The requester's name") String requester,

            @Schema(description = "When the task came up") Instant waitingSince) {}

    @GetMapping("/tasks/{taskId}")
    @Operation(summary = "Which ticket a task is about")
    TaskView task(@PathVariable String taskId) {
        var number = tasks.task(taskId).map(TicketTask::ticket).map(TicketNumber::value);
        return new TaskView(taskId, number.orElse(null));
    }

    @GetMapping("/cards")
    @Operation(
            summary = "What the cards of these tasks say",
            description = "Up to 100 tasks at once; those that are not about a ticket are left out.")
    List<CardView> cards(@Parameter(description = "The ids of the tasks") @RequestParam List<String> task) {
        if (task.size() > MOST_CARDS) throw new WrongField("task", "api.problem.limit", MOST_CARDS);
        var wanted = tasks.tasks(task);
        var found = tickets.findAll(wanted.stream().map(TicketTask::ticket).toList()).stream()
                .collect(Collectors.toMap(Ticket::number, Function.identity()));
        return wanted.stream()
                .filter(one -> found.containsKey(one.ticket()))
                .map(one -> card(one, found.get(one.ticket())))
                .toList();
    }

    private static CardView card(TicketTask task, Ticket ticket) {
        return new CardView(
                task.id(),
                ticket.number().value(),
                ticket.subject(),
                ticket.priority(),
                ticket.requester().name(),
                task.since());
    }
}
