package mesa.servicelevel;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** How each clock stands, one row each, for lists and filters: drawn from the ledger, and drawn anew at any time. */
@Repository
class ClockRows {

    private static final String READ = "select * from ticket_clock where ticket = any(?)";
    private static final String KEEP = """
            insert into ticket_clock (ticket, target, party, state, reason, since, within_seconds, calendar, due_at,
                breached_at, stopped_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (ticket, target, party) do update set state = excluded.state, reason = excluded.reason,
                since = excluded.since, within_seconds = excluded.within_seconds, calendar = excluded.calendar,
                due_at = excluded.due_at, breached_at = excluded.breached_at, stopped_at = excluded.stopped_at""";

    private final JdbcTemplate database;

    ClockRows(JdbcTemplate database) {
        this.database = database;
    }

    void keep(List<ClockRow> rows) {
        if (!rows.isEmpty()) {
            database.batchUpdate(KEEP, rows, rows.size(), ClockRows::fill);
        }
    }

    /** The rows of all these tickets, in no order. */
    List<ClockRow> of(Collection<String> tickets) {
        return database.query(
                READ,
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("text", tickets.toArray())),
                (row, number) -> row(row));
    }

    private static void fill(PreparedStatement to, ClockRow row) throws SQLException {
        to.setString(1, row.ticket());
        to.setString(2, row.target().name());
        to.setString(3, row.party());
        to.setString(4, row.state().name());
        to.setString(5, row.reason().name());
        to.setObject(6, at(row.since()));
        to.setLong(7, row.seconds());
        to.setString(8, row.calendar());
        to.setObject(9, at(row.dueAt()));
        to.setObject(10, at(row.breachedAt()));
        to.setObject(11, at(row.stoppedAt()));
    }

    private static ClockRow row(ResultSet from) throws SQLException {
        return new ClockRow(
                from.getString("ticket"),
                Target.valueOf(from.getString("target")),
                from.getString("party"),
                TargetClock.State.valueOf(from.getString("state")),
                Reason.valueOf(from.getString("reason")),
                instant(from, "since"),
                from.getLong("within_seconds"),
                from.getString("calendar"),
                instant(from, "due_at"),
                instant(from, "breached_at"),
                instant(from, "stopped_at"));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
