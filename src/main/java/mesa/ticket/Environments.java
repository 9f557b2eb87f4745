package mesa.ticket;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** On what the faults were seen: browser, operating system, page and version of each ticket (E21). */
@Service
public class Environments {

    private final JdbcClient database;

    Environments(JdbcClient database) {
        this.database = database;
    }

    /** On what it was seen; empty when nothing is known. */
    @Transactional(readOnly = true)
    public Optional<Environment> of(TicketNumber number) {
        return database.sql("""
                        select browser, operating_system, page, version from ticket_environment where ticket = ?""").param(number.value()).query(Environment.class).optional();
    }

    /** Keeps it with a ticket that has just been opened; nothing when nothing is known, or null. */
    void keep(TicketNumber number, Environment seen) {
        if (seen == null || seen.isUnknown()) {
            return;
        }
        database.sql("insert into ticket_environment values (?, ?, ?, ?, ?)")
                .params(number.value(), seen.browser(), seen.operatingSystem(), seen.page(), seen.version())
                .update();
    }
}
