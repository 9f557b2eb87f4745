package mesa.engine;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mesa.ticket.TicketNumber;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

/** What the engine remembers of a ticket: two statements, however long its story is. */
@Component
class TicketSteps {

    private static final String OF_TICKET =
            "select T.* from %s T where T.ROOT_PROC_INST_ID_ in (select ROOT_PROC_INST_ID_ from %s"
                    + " where BUSINESS_KEY_ = #{number}) order by T.START_TIME_ asc";

    private final HistoryService history;
    private final String processes;
    private final String steps;

    TicketSteps(HistoryService history, ManagementService management) {
        this.history = history;
        var table = management.getTableName(HistoricProcessInstance.class);
        processes = OF_TICKET.formatted(table, table);
        steps = OF_TICKET.formatted(management.getTableName(HistoricActivityInstance.class), table)
                + ", T.SEQUENCE_COUNTER_ asc";
    }

    /**
     * One run of one process for a ticket.
     *
     * @param depth 0 for the process that the ticket follows, 1 for one that it calls
     * @param steps in the order in which they began
     */
    record Run(HistoricProcessInstance process, int depth, List<HistoricActivityInstance> steps) {

        boolean isActive() {
            return process.getEndTime() == null;
        }

        String key() {
            return process.getProcessDefinitionKey();
        }

        String definitionId() {
            return process.getProcessDefinitionId();
        }
    }

    /** Every run of a process for the ticket, the outermost first, then in the order in which they began. */
    List<Run> runsOf(TicketNumber number) {
        var stepsByRun = history
                .createNativeHistoricActivityInstanceQuery()
                .sql(steps)
                .parameter("number", number.value())
                .list()
                .stream()
                .collect(Collectors.groupingBy(HistoricActivityInstance::getProcessInstanceId));
        var found = history.createNativeHistoricProcessInstanceQuery()
                .sql(processes)
                .parameter("number", number.value())
                .list();
        var callers = new HashMap<String, String>();
        found.forEach(process -> callers.put(process.getId(), process.getSuperProcessInstanceId()));
        return found.stream()
                .map(process -> new Run(
                        process,
                        depthOf(process.getId(), callers),
                        stepsByRun.getOrDefault(process.getId(), List.of())))
                .sorted(Comparator.comparingInt(Run::depth))
                .toList();
    }

    private static int depthOf(String process, Map<String, String> callers) {
        var depth = 0;
        for (var caller = callers.get(process); caller != null; caller = callers.get(caller)) {
            depth++;
        }
        return depth;
    }
}
