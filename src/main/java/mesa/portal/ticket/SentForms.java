package mesa.portal.ticket;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a form count once, however often it arrives: somebody pressed twice, or went back and sent it again. Each form
 * carries a key of its own; key and content go into the database together with what the form did. Somebody who goes
 * back and writes something else means something else.
 */
@Component
class SentForms {

    private static final Pattern KEY = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final JdbcClient database;
    private final Clock clock;

    SentForms(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The key for a form that is shown now. */
    static String newKey() {
        return UUID.randomUUID().toString();
    }

    /**
     * Whether the form with that key and content arrives for the first time; a second one waits until the first is
     * done. A form without a key always does. In the transaction of what the form does.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean isFirst(String key, String content) {
        if (!isKey(key)) return true;
        var now = clock.instant();
        database.sql("delete from sent_form where sent_at < ?")
                .param(Timestamp.from(now.minus(REMEMBERED)))
                .update();
        return database.sql("insert into sent_form values (?, ?) on conflict do nothing")
                        .params(mark(key, content), Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Whether the form with that key and content has arrived already. */
    @Transactional(readOnly = true)
    boolean hasArrived(String key, String content) {
        return isKey(key)
                && database.sql("select exists (select from sent_form where mark = ?)")
                        .param(mark(key, content))
                        .query(Boolean.class)
                        .single();
    }

    private static boolean isKey(String key) {
        return key != null && KEY.matcher(key).matches();
    }

    private static UUID mark(String key, String content) {
        return UUID.nameUUIDFromBytes((key + "\n" + content).getBytes(StandardCharsets.UTF_8));
    }
}
