package mesa.notification;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps what happened until the day's mail has told it. What a mail will tell is settled before it is written, so that
 * it says the same however often it is tried, and what happens meanwhile waits for the next one.
 */
@Component
class DigestItems {

    private static final int LONGEST_QUOTE = 500;

    private final JdbcClient database;
    private final Clock clock;

    DigestItems(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Keeps it for that person; a second time changes nothing. */
    void keep(Notice notice, UUID person, String quote) {
        database.sql("""
                        insert into digest_item (person, step, ticket, template, quote, happened_at)
                        values (?, ?, ?, ?, ?, ?) on conflict (step, person) do nothing""")
                .params(
                        person,
                        notice.step(),
                        notice.about(),
                        notice.template(),
                        shortened(quote),
                        Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * Puts everything that waits into that digest, also what was for one that nobody is sending any more.
     *
     * @return the people whom it concerns
     */
    List<UUID> gather(String digest, Collection<String> beingSent) {
        database.sql("update digest_item set digest = :digest where digest is null or digest not in (:others)")
                .param("digest", digest)
                .param("others", beingSent.isEmpty() ? List.of(digest) : beingSent)
                .update();
        return database.sql("select distinct person from digest_item where digest = ? order by person")
                .param(digest)
                .query(UUID.class)
                .list();
    }

    /** What that digest tells that person, in the order in which it happened. */
    List<DigestItem> of(String digest, UUID person) {
        return database.sql("""
                        select ticket, template, quote, happened_at from digest_item
                        where digest = ? and person = ? order by id""")
                .params(digest, person)
                .query((row, number) -> new DigestItem(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant()))
                .list();
    }

    /** Forgets what has been told. */
    void forget(String digest, UUID person) {
        database.sql("delete from digest_item where digest = ? and person = ?")
                .params(digest, person)
                .update();
    }

    private static String shortened(String quote) {
        return quote.length() <= LONGEST_QUOTE ? quote : quote.substring(0, LONGEST_QUOTE) + " …";
    }
}
