package mesa.ticket;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Drafts that nobody touched for 30 days, and files staged so long ago for what nobody goes on writing. They go away
 * when somebody else keeps something: at most once an hour on each node, a few at a time, and never those that somebody
 * is sending at that moment.
 */
@Component
class LeftOvers {

    static final Duration KEPT = Duration.ofDays(30);
    private static final Duration PAUSE = Duration.ofHours(1);

    private static final String OLD_DRAFTS = """
            delete from ticket_draft where (person, place) in (
                select person, place from ticket_draft where saved_at < :end limit 1000 for update skip locked)""";
    private static final String OLD_FILES = """
            delete from ticket_file where id in (
                select id from ticket_staged_file s
                where staged_at < :end and not exists (
                    select from ticket_draft d where d.person = s.owner and d.place = s.place and d.saved_at >= :end)
                limit 20 for update skip locked)""";

    private final JdbcClient database;
    private final Clock clock;
    private final AtomicReference<Instant> lastCleared = new AtomicReference<>(Instant.EPOCH);

    LeftOvers(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Clears some of them away, if that was not done lately. */
    void clear() {
        var now = clock.instant();
        var last = lastCleared.get();
        var lately = Duration.between(last, now).abs().compareTo(PAUSE) < 0;
        if (!lately && lastCleared.compareAndSet(last, now)) {
            var end = Timestamp.from(now.minus(KEPT));
            database.sql(OLD_DRAFTS).param("end", end).update();
            database.sql(OLD_FILES).param("end", end).update();
        }
    }
}
