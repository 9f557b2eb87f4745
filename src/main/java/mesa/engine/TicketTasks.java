package mesa.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mesa.ticket.TicketNumber;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which tickets the open tasks in Tasklist are about. */
@Service
@Transactional(readOnly = true)
public class TicketTasks {

    private final TaskService tasks;
    private final RuntimeService processes;

    TicketTasks(TaskService tasks, RuntimeService processes) {
        this.tasks = tasks;
        this.processes = processes;
    }

    /**
     * An open task of a ticket.
     *
     * @param id the task's id at the engine
     * @param since when the task came up, and the ticket began to wait for somebody to do it
     */
    public record TicketTask(String id, TicketNumber ticket, Instant since) {}

    /** The open task with that id; empty when there is none or it is not about a ticket. */
    public Optional<TicketTask> task(String id) {
        return tasks(List.of(id)).stream().findAny();
    }

    /** Those of the tasks with these ids that are open and about a ticket. */
    public List<TicketTask> tasks(Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var open = tasks.createTaskQuery().taskIdIn(ids.toArray(String[]::new)).list();
        var keys = businessKeysOf(open);
        return open.stream().flatMap(task -> about(task, keys).stream()).toList();
    }

    private Map<String, String> businessKeysOf(List<Task> open) {
        var ids = open.stream()
                .map(Task::getProcessInstanceId)
                .filter(id -> id != null)
                .collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return Map.of();
        }
        return processes.createProcessInstanceQuery().processInstanceIds(ids).list().stream()
                .filter(process -> process.getBusinessKey() != null)
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    private static Optional<TicketTask> about(Task task, Map<String, String> keys) {
        return Optional.ofNullable(task.getProcessInstanceId())
                .map(keys::get)
                .flatMap(TicketNumber::parse)
                .map(number -> new TicketTask(
                        task.getId(), number, task.getCreateTime().toInstant()));
    }
}
