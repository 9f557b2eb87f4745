package mesa.ticket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people have typed and not sent yet, by person and place, so that it survives an error, a reload, the end of the
 * session and another device. A place is {@code new-ticket}, {@code reply:INC-100067} or {@code note:INC-100067}. A
 * draft that nobody touched for 30 days goes away.
 */
@Service
public class Drafts {

    /** How many characters a draft may have, the names of its fields included. */
    public static final int LONGEST = 60_000;

    private static final TypeReference<LinkedHashMap<String, String>> FIELDS = new TypeReference<>() {};

    private final JdbcClient database;
    private final ObjectMapper json;
    private final LeftOvers leftOvers;
    private final Clock clock;

    Drafts(JdbcClient database, ObjectMapper json, LeftOvers leftOvers, Clock clock) {
        this.database = database;
        this.json = json;
        this.leftOvers = leftOvers;
        this.clock = clock;
    }

    /** How many characters a draft of these fields would have; those without text don't count. */
    public static long length(Map<String, String> fields) {
        return fields.entrySet().stream()
                .filter(field -> hasText(field.getValue()))
                .mapToLong(field -> field.getKey().length() + field.getValue().length())
                .sum();
    }

    /** What that person left at that place. */
    @Transactional(readOnly = true)
    public Optional<Draft> find(UUID person, String place) {
        return database.sql("select fields, saved_at from ticket_draft where person = ? and place = ?")
                .params(person, place)
                .query((row, n) ->
                        new Draft(read(row.getString(1)), row.getTimestamp(2).toInstant()))
                .optional();
    }

    /**
     * Keeps what was typed, in place of what was there; fields without text are left out, and a draft without fields is
     * none.
     *
     * @throws IllegalArgumentException when it has more than {@link #LONGEST} characters
     */
    @Transactional
    public void save(UUID person, String place, Map<String, String> fields) {
        leftOvers.clear();
        var typed = typed(fields);
        if (typed.isEmpty()) {
            discard(person, place);
            return;
        }
        database.sql("""
                        insert into ticket_draft values (?, ?, ?::jsonb, ?)
                        on conflict (person, place) do update set fields = excluded.fields, saved_at = excluded.saved_at""")
                .params(person, place, write(typed), Timestamp.from(clock.instant()))
                .update();
    }

    /** Forgets what was typed; nothing when there is nothing. */
    @Transactional
    public void discard(UUID person, String place) {
        database.sql("delete from ticket_draft where person = ? and place = ?")
                .params(person, place)
                .update();
    }

    private static Map<String, String> typed(Map<String, String> fields) {
        if (length(fields) > LONGEST) {
            throw new IllegalArgumentException("A draft of " + length(fields) + " characters is too long");
        }
        var typed = new LinkedHashMap<String, String>();
        fields.forEach((name, text) -> {
            if (hasText(text)) {
                typed.put(PlainText.typed(name), PlainText.typed(text));
            }
        });
        return typed;
    }

    private static boolean hasText(String text) {
        return text != null && !PlainText.typed(text).isBlank();
    }

    private Map<String, String> read(String fields) {
        try {
            return json.readValue(fields, FIELDS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not a draft: " + fields, e);
        }
    }

    private String write(Map<String, String> fields) {
        try {
            return json.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
