package mesa.notification;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import mesa.directory.Directory;
import mesa.ticket.TicketNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Knows to whom the desk wrote mails: when somebody's server says that one did not arrive. */
@Service
@Transactional(readOnly = true)
public class WrittenTo {

    /** How long mail servers try before they give up, and a weekend. */
    private static final Duration LATELY = Duration.ofDays(7);

    private final JdbcClient database;
    private final Directory directory;
    private final Clock clock;

    WrittenTo(JdbcClient database, Directory directory, Clock clock) {
        this.database = database;
        this.directory = directory;
        this.clock = clock;
    }

    /** Whether the person or the team with that address got a mail about that ticket. */
    public boolean about(TicketNumber ticket, String address) {
        var keys = keys(address);
        return !keys.isEmpty()
                && database.sql("""
                        select exists (select from sent_mail
                        where ticket = :ticket and recipient in (:keys) and state in ('SENDING', 'SENT'))""")
                        .param("ticket", ticket.value())
                        .param("keys", keys)
                        .query(Boolean.class)
                        .single();
    }

    /** Whether the person or the team with that address got any mail within the last week, wall-clock time. */
    public boolean lately(String address) {
        var keys = keys(address);
        return !keys.isEmpty()
                && database.sql("""
                        select exists (select from sent_mail
                        where recipient in (:keys) and changed_at > :since and state in ('SENDING', 'SENT'))""")
                        .param("keys", keys)
                        .param("since", Timestamp.from(clock.instant().minus(LATELY)))
                        .query(Boolean.class)
                        .single();
    }

    private List<String> keys(String address) {
        var person = directory.personByEmail(address).map(known -> known.id().toString());
        var teams = directory.teams().stream()
                .filter(team -> Objects.requireNonNullElse(team.email(), "").equalsIgnoreCase(address))
                .map(team -> Recipient.TEAM + team.id());
        return Stream.concat(person.stream(), teams).toList();
    }
}
