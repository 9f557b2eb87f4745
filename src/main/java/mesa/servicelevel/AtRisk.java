package mesa.servicelevel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is overdue and what comes due next, each ticket once, with the clock that is the first to come due (D13): the
 * promises to requesters, and those between the desk's own teams and suppliers.
 */
@Service
public class AtRisk {

    private static final int LONGEST_PAGE = 100;

    private static final String NEXT = """
            select c.ticket, c.target, c.party, c.state, c.due_at, c.breached_at <= :now as breached
            from ticket_clock c
            where c.state <> 'STOPPED' and c.due_at < :until %s
                and not exists (select 1 from ticket_clock sooner where sooner.ticket = c.ticket
                    and sooner.state <> 'STOPPED' and sooner.due_at is not null
                    and (sooner.due_at, sooner.target, sooner.party) < (c.due_at, c.target, c.party))
            order by c.due_at, c.ticket limit :limit""";
    private static final String OF_TEAMS =
            "and exists (select 1 from ticket t where t.number = c.ticket and t.team in (:teams))";
    private static final String AFTER = "and (c.due_at, c.ticket) > (:due, :ticket)";

    private final JdbcClient database;
    private final Clock clock;

    AtRisk(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A ticket whose time is short.
     *
     * @param target which promise comes due first, or came
     * @param party whose it is, when it is a team's or supplier's; else empty
     * @param due when; past for what is overdue
     * @param paused whether the clock stands still; only an overdue one is listed then
     * @param breached whether more time was used than promised
     */
    public record Row(String ticket, Target target, String party, Instant due, boolean paused, boolean breached) {}

    /** At most {@code limit} tickets that come due before that moment, the longest overdue first. */
    @Transactional(readOnly = true)
    public List<Row> find(Instant until, int limit) {
        return find(until, Set.of(), null, limit);
    }

    /**
     * The same for the tickets that one of these teams has (empty: any), behind the last row of the page before (null:
     * the first page). A page has 1 to 100 rows.
     */
    @Transactional(readOnly = true)
    public List<Row> find(Instant until, Set<String> teams, Row after, int limit) {
        var statement = database.sql(NEXT.formatted((teams.isEmpty() ? "" : OF_TEAMS) + (after == null ? "" : AFTER)))
                .param("now", at(clock.instant()))
                .param("until", at(until))
                .param("limit", Math.max(1, Math.min(limit, LONGEST_PAGE)));
        if (!teams.isEmpty()) {
            statement = statement.param("teams", teams);
        }
        if (after != null) {
            statement = statement.param("due", at(after.due())).param("ticket", after.ticket());
        }
        return statement.query((row, number) -> row(row)).list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("ticket"),
                Target.valueOf(row.getString("target")),
                row.getString("party"),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                "PAUSED".equals(row.getString("state")),
                row.getBoolean("breached"));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
