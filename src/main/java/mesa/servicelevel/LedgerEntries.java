package mesa.servicelevel;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The lines of all ledgers, in the database. They can be added and read, and nothing else. */
@Repository
class LedgerEntries {

    private static final String READ = "select * from clock_entry where ticket = any(?) order by ticket, id";
    private static final String ADD = """
            insert into clock_entry (ticket, target, party, at, event, within_seconds, calendar, calendar_version,
                reason, detail, actor) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcTemplate database;

    LedgerEntries(JdbcTemplate database) {
        this.database = database;
    }

    /** Keeps everybody else from writing to this ticket's ledger until the transaction ends. */
    void lock(String ticket) {
        database.query("select pg_advisory_xact_lock(hashtextextended('clock ' || ?, 0))", row -> {}, ticket);
    }

    List<LedgerEntry> of(String ticket) {
        return of(List.of(ticket)).getOrDefault(ticket, List.of());
    }

    /** The lines of each of these tickets that has any, in their order. */
    Map<String, List<LedgerEntry>> of(Collection<String> tickets) {
        return database
                .query(
                        READ,
                        statement -> statement.setArray(
                                1, statement.getConnection().createArrayOf("text", tickets.toArray())),
                        (row, number) -> entry(row))
                .stream()
                .collect(Collectors.groupingBy(LedgerEntry::ticket));
    }

    void append(List<LedgerEntry> entries) {
        database.batchUpdate(ADD, entries, entries.size(), LedgerEntries::fill);
    }

    private static void fill(PreparedStatement row, LedgerEntry entry) throws SQLException {
        row.setString(1, entry.ticket());
        row.setString(2, entry.target().name());
        row.setString(3, entry.party());
        row.setObject(4, entry.at().atOffset(ZoneOffset.UTC));
        row.setString(5, entry.event().name());
        row.setObject(6, entry.within() == null ? null : entry.within().toSeconds());
        row.setString(7, entry.calendar());
        row.setInt(8, entry.calendarVersion());
        row.setString(9, entry.reason().name());
        row.setString(10, entry.detail());
        row.setString(11, entry.actor());
    }

    private static LedgerEntry entry(ResultSet row) throws SQLException {
        var within = row.getObject("within_seconds", Long.class);
        return new LedgerEntry(
                row.getLong("id"),
                row.getString("ticket"),
                Target.valueOf(row.getString("target")),
                row.getString("party"),
                instant(row, "at"),
                ClockEvent.valueOf(row.getString("event")),
                within == null ? null : Duration.ofSeconds(within),
                row.getString("calendar"),
                row.getInt("calendar_version"),
                Reason.valueOf(row.getString("reason")),
                row.getString("detail"),
                row.getString("actor"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
