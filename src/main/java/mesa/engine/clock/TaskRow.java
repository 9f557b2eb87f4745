package mesa.engine.clock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** An open task of a ticket, and when Tasklist says that it is due; null: never. */
record TaskRow(String ticket, String id, Instant due) {

    static final String COLUMNS = """
            e.business_key_, t.id_, t.due_date_
            from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
            where e.business_key_ is not null
            """;

    static TaskRow of(ResultSet row, int number) throws SQLException {
        var due = row.getTimestamp("due_date_");
        return new TaskRow(row.getString("business_key_"), row.getString("id_"), due == null ? null : due.toInstant());
    }
}
