package mesa.intake.mail.kept;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes mails out of the desk that became no part of a ticket: those that nobody needed, those of programs, and those
 * that somebody refused. The mails of tickets and comments stay as long as the tickets.
 */
@Component
@EnableConfigurationProperties(KeepingSettings.class)
public class OldMails {

    /** Of so many the raw messages are a transaction that no database minds. */
    static final int AT_ONCE = 200;

    private final JdbcClient database;
    private final KeepingSettings settings;
    private final Clock clock;

    OldMails(JdbcClient database, KeepingSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Takes out what the oldest of those said that have been kept long enough; from whom they were and who decided
     * about them when stays. Those that another node takes out at the same moment are left to it.
     *
     * @return whether there may be more of them
     */
    @Transactional
    public boolean forgetSome() {
        var now = clock.instant();
        return forgetThoseBefore(now.minus(settings.keep()), now) == AT_ONCE;
    }

    /** How many it were. */
    private int forgetThoseBefore(Instant end, Instant now) {
        return database.sql("""
                        with old as (
                            select id from received_mail
                            where forgotten_at is null and state in ('IGNORED', 'NOTE', 'REFUSED')
                                and coalesce(decided_at, received_at) < :end
                            order by coalesce(decided_at, received_at) limit :most for update skip locked),
                        gone as (delete from received_mail_piece where mail in (select id from old))
                        update received_mail set beginning = '', forgotten_at = :now where id in (select id from old)""")
                .param("end", Timestamp.from(end))
                .param("most", AT_ONCE)
                .param("now", Timestamp.from(now))
                .update();
    }
}
