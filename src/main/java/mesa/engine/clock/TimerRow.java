package mesa.engine.clock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import mesa.servicelevel.Calendars;
import mesa.servicelevel.Ledger;

/**
 * A timer's job as the engine keeps it.
 *
 * @param ticket the business key of its process
 * @param expression what the diagram says
 * @param at when the engine lets it go off, or null
 * @param active whether the engine lets it go off at all
 * @param held whether somebody suspended its process or its step for all tickets, which the clock respects
 * @param failing whether it went off and what follows failed: the engine tries it again when it says
 */
record TimerRow(
        String ticket, String id, String expression, Instant at, boolean active, boolean held, boolean failing) {

    static final String COLUMNS = """
            e.business_key_, j.id_, d.job_configuration_, j.duedate_, j.suspension_state_ = 1 as active,
            e.suspension_state_ <> 1 or d.suspension_state_ <> 1 as held,
            j.exception_stack_id_ is not null as failing
            from act_ru_job j
            join act_ru_jobdef d on d.id_ = j.job_def_id_
            join act_ru_execution e on e.id_ = j.process_instance_id_
            where d.job_configuration_ like '%clock.%' and d.job_type_ = 'timer-transition'
            """;

    static TimerRow of(ResultSet row, int number) throws SQLException {
        var due = row.getTimestamp("duedate_");
        return new TimerRow(
                row.getString("business_key_"),
                row.getString("id_"),
                row.getString("job_configuration_"),
                due == null ? null : due.toInstant(),
                row.getBoolean("active"),
                row.getBoolean("held"),
                row.getBoolean("failing"));
    }

    /** Whether it is a timer that goes by the ledger. */
    boolean goesByTheLedger() {
        return DrawnTimer.in(expression).isPresent();
    }

    /** How it should stand by that ledger. */
    TimerRow by(Ledger ledger, Calendars calendars) {
        var due = DrawnTimer.in(expression).orElseThrow().goesOff(ledger, calendars);
        if (due.isPresent() && failing && active && !due.get().isAfter(at)) {
            return this;
        }
        return new TimerRow(
                ticket, id, expression, due.orElse(EngineTime.NEVER), due.isPresent() && !held, held, failing);
    }
}
