package mesa.engine.clock;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import mesa.servicelevel.Calendars;
import mesa.servicelevel.Ledger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The timers and tasks of a ticket, set right by its ledger: a timer is dated, or suspended while its clock stands
 * still; a task is due when the next target is. Their rows are locked first, so that whoever changes a ledger never
 * loses to an executor that takes a timer up at the same moment: the executor does.
 */
@Component
class TicketTimers {

    private static final String TIMERS =
            "select " + TimerRow.COLUMNS + " and e.business_key_ = ? order by j.id_ for update of j";
    private static final String ABLE =
            "select " + TimerRow.COLUMNS + " and e.business_key_ = ? and j.retries_ > 0 and j.suspension_state_ = 1";
    private static final String TASKS =
            "select " + TaskRow.COLUMNS + " and e.business_key_ = ? order by t.id_ for update of t";

    private final JdbcClient database;
    private final Ledgers ledgers;
    private final Calendars calendars;
    private final ObjectProvider<ProcessEngine> engine;

    TicketTimers(JdbcClient database, Ledgers ledgers, Calendars calendars, ObjectProvider<ProcessEngine> engine) {
        this.database = database;
        this.ledgers = ledgers;
        this.calendars = calendars;
        this.engine = engine;
    }

    /** Sets them right within the transaction at hand; true when something was wrong. */
    boolean setRight(String ticket) {
        var ledger = ledgers.held(ticket);
        var timers =
                wrong(database.sql(TIMERS).param(ticket).query(TimerRow::of).list(), ledger);
        var tasks =
                wrongTasks(database.sql(TASKS).param(ticket).query(TaskRow::of).list(), ledger);
        if (timers.isEmpty() && tasks.isEmpty()) {
            return false;
        }
        timers.forEach(timer -> date(timer.by(ledger, calendars)));
        if (!tasks.isEmpty()) {
            date(tasks, dueDate(ledger));
        }
        return true;
    }

    /** The ticket's timers that the engine lets go off when they are due: nobody holds them back, nor did they fail. */
    Stream<DrawnTimer> thatMayGoOff(String ticket) {
        return database.sql(ABLE).param(ticket).query(TimerRow::of).list().stream()
                .map(timer -> DrawnTimer.in(timer.expression()))
                .flatMap(Optional::stream);
    }

    /** Those of the timers that stand otherwise than the ledger says. */
    List<TimerRow> wrong(List<TimerRow> timers, Ledger ledger) {
        return timers.stream()
                .filter(TimerRow::goesByTheLedger)
                .filter(timer -> !timer.by(ledger, calendars).equals(timer))
                .toList();
    }

    /** Those of the tasks that are due at another time than the ledger says. */
    static List<TaskRow> wrongTasks(List<TaskRow> tasks, Ledger ledger) {
        return ledger.isEmpty()
                ? List.of()
                : tasks.stream()
                        .filter(task -> !Objects.equals(task.due(), dueDate(ledger)))
                        .toList();
    }

    private static Instant dueDate(Ledger ledger) {
        return ledger.nextDue().orElse(null);
    }

    /** Its row is locked and nobody else has it in hand, so the engine's tables are the shortest way. */
    private void date(TimerRow timer) {
        database.sql("update act_ru_job set rev_ = rev_ + 1, duedate_ = ?, suspension_state_ = ? where id_ = ?")
                .params(
                        Timestamp.from(timer.at()),
                        (timer.active() ? SuspensionState.ACTIVE : SuspensionState.SUSPENDED).getStateCode(),
                        timer.id())
                .update();
    }

    /** A task's history knows when it was due, so the engine itself dates it. */
    private void date(List<TaskRow> tasks, Instant due) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        configuration.getCommandExecutorTxRequired().execute(command -> {
            tasks.forEach(
                    task -> command.getTaskManager().findTaskById(task.id()).setDueDate(EngineTime.date(due)));
            return null;
        });
    }
}
