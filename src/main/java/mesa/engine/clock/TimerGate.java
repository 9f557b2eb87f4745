package mesa.engine.clock;

import java.util.Optional;
import mesa.engine.ActingPerson;
import mesa.engine.CaseFile;
import mesa.ticket.TicketNumber;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler.TimerJobConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.TimerExecuteNestedActivityJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.springframework.stereotype.Component;

/**
 * Lets a timer that goes by the ledger go off only when the ledger says so, and once. Whatever the engine believes: one
 * that comes too early, while the clock stands still, again, or after a later one, begins to wait anew and nothing
 * follows from it.
 */
@Component
class TimerGate extends TimerExecuteNestedActivityJobHandler {

    private final CaseFile caseFile;
    private final DueTimers timers;
    private final Rearming rearming;

    TimerGate(CaseFile caseFile, DueTimers timers, Rearming rearming) {
        this.caseFile = caseFile;
        this.timers = timers;
        this.rearming = rearming;
    }

    @Override
    public void execute(TimerJobConfiguration timer, ExecutionEntity execution, CommandContext command, String tenant) {
        var ticket = caseFile.number(execution).map(TicketNumber::value);
        var drawn = drawnIn(command);
        letOthersGoFirst();
        if (ticket.isEmpty() || drawn.isEmpty() || goesOff(drawn.get(), ticket.get(), eventOf(timer, execution))) {
            super.execute(timer, execution, command, tenant);
        } else {
            waitAnew(timer, execution);
            rearming.atTheEnd(ticket.get());
        }
    }

    /**
     * A worker does at once what follows from a job, such as its mails, unless it does not know which job it is at: so
     * that thousands of late tickets are seen to before anybody is written to.
     */
    private static void letOthersGoFirst() {
        Optional.ofNullable(Context.getJobExecutorContext()).ifPresent(worker -> worker.setCurrentJob(null));
    }

    private static Optional<DrawnTimer> drawnIn(CommandContext command) {
        return Optional.ofNullable(command.getCurrentJob())
                .map(job -> job.getJobDefinition())
                .flatMap(definition -> DrawnTimer.in(definition.getJobConfiguration()));
    }

    private boolean goesOff(DrawnTimer drawn, String ticket, ActivityImpl event) {
        return timers.goesOff(drawn, ticket, ActingPerson.step(event.getName()).name());
    }

    /** The engine takes the job away after this; a new one has the date that the ledger says. */
    private static void waitAnew(TimerJobConfiguration timer, ExecutionEntity execution) {
        var event = eventOf(timer, execution);
        event.getEventScope()
                .getProperties()
                .get(BpmnProperties.TIMER_DECLARATIONS)
                .get(event.getId())
                .createTimer(execution);
    }

    private static ActivityImpl eventOf(TimerJobConfiguration timer, ExecutionEntity execution) {
        return execution.getProcessDefinition().findActivity(timer.getTimerElementKey());
    }
}
