package mesa.servicelevel;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** How each clock stands, one row each, for lists and filters: drawn from the ledger, and drawn anew at any time. */
@Repository
class ClockRows {

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

    void keep(String ticket, List<TargetClock> clocks) {
        if (!clocks.isEmpty()) {
            database.batchUpdate(KEEP, clocks, clocks.size(), (row, clock) -> fill(row, ticket, clock));
        }
    }

    private static void fill(PreparedStatement row, String ticket, TargetClock clock) throws SQLException {
        row.setString(1, ticket);
        row.setString(2, clock.target().name());
        row.setString(3, clock.party());
        row.setString(4, clock.state().name());
        row.setString(5, clock.reason().name());
        row.setObject(6, at(clock.since()));
        row.setLong(7, clock.within().toSeconds());
        row.setString(8, clock.calendar());
        row.setObject(9, clock.due().map(ClockRows::at).orElse(null));
        row.setObject(10, clock.breachedFrom().map(ClockRows::at).orElse(null));
        row.setObject(11, clock.state() == TargetClock.State.STOPPED ? at(clock.since()) : null);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
