package mesa.api;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** The answers to requests with an Idempotency-Key, kept for a day per person and key. */
@Component
class IdempotentAnswers {

    private static final Duration KEPT = Duration.ofHours(24);

    private final JdbcClient database;
    private final Clock clock;

    IdempotentAnswers(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A request by which it is known again.
     *
     * @param key what the sender calls it, their own
     * @param hash of what it says
     */
    record Sent(UUID person, String key, String hash) {}

    /** What was answered to the first request; the status is null for one that never got an answer. */
    record Answer(String requestHash, Integer status, String contentType, String location, String body) {}

    /**
     * Takes the key for a request, until the end of the transaction for good; false when it is taken. Waits for a
     * request that is being answered with the same key.
     */
    boolean claim(Sent request) {
        var now = clock.instant();
        database.sql("delete from idempotent_answer where created_at < ?")
                .param(Timestamp.from(now.minus(KEPT)))
                .update();
        return database.sql("""
                        insert into idempotent_answer (person, key, request_hash, created_at) values (?, ?, ?, ?)
                        on conflict do nothing""")
                        .params(request.person(), request.key(), request.hash(), Timestamp.from(now))
                        .update()
                == 1;
    }

    void keep(Sent request, ContentCachingResponseWrapper answer) {
        database.sql("""
                update idempotent_answer set status = ?, content_type = ?, location = ?, body = ?
                where person = ? and key = ?""")
                .params(
                        answer.getStatus(),
                        answer.getContentType(),
                        answer.getHeader("Location"),
                        new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8),
                        request.person(),
                        request.key())
                .update();
    }

    Answer find(Sent request) {
        return database.sql("""
                select request_hash, status, content_type, location, body from idempotent_answer
                where person = ? and key = ?""")
                .params(request.person(), request.key())
                .query(Answer.class)
                .single();
    }
}
