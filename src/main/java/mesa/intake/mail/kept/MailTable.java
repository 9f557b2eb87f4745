package mesa.intake.mail.kept;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mesa.ticket.Actor;
import mesa.ticket.TicketNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the desk knows of the messages it got, without the messages themselves. */
@Component
public class MailTable {

    private static final String COLUMNS = """
            select id, mailbox, message_id, content_hash, received_at, sender, subject, beginning, size, state, reason,
                detail, ticket, message
            from received_mail
            """;

    /** As the index has it. */
    private static final String WITHOUT_TAG = "regexp_replace(%s, '[+][^@]*@', '@')";

    private static final String NAMELESS = WITHOUT_TAG.formatted("sender") + " is null";
    private static final String SAME_SENDER =
            WITHOUT_TAG.formatted("sender") + " = " + WITHOUT_TAG.formatted(":sender");

    private final JdbcClient database;
    private final Clock clock;

    MailTable(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A line of the table. */
    public record Line(ReceivedMail mail, String hash, String detail, String beginning) {

        /** As it was when it came in. */
        public Arrival arrival() {
            var key = new MailKey(mail.messageId(), hash);
            return new Arrival(mail.mailbox(), key, mail.from(), mail.subject(), beginning, mail.size());
        }
    }

    /** Whether nobody else receives this message at the moment; nobody else does to the end of the transaction. */
    boolean lock(MailKey key) {
        return database.sql("select pg_try_advisory_xact_lock(hashtextextended(?, 0))")
                .param("mail " + key.messageId())
                .query(Boolean.class)
                .single();
    }

    /** The message that was received before and is the same. */
    Optional<Line> known(MailKey key) {
        return database.sql(COLUMNS + "where message_id = ? and content_hash = ?")
                .params(key.messageId(), key.hash())
                .query(MailTable::line)
                .optional();
    }

    /** Whether another message came under the same Message-ID. */
    boolean isUsedByAnother(MailKey key) {
        return database.sql("select count(*) from received_mail where message_id = ? and content_hash <> ?")
                        .params(key.messageId(), key.hash())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Keeps a message that comes in, at first as one to look at; gives its id. */
    long add(Arrival arrival) {
        return database.sql("""
                        insert into received_mail (mailbox, message_id, content_hash, received_at, sender, subject,
                            beginning, size, state)
                        values (?, ?, ?, ?, ?, ?, ?, ?, 'QUARANTINE') returning id""")
                .params(
                        arrival.mailbox(),
                        arrival.key().messageId(),
                        arrival.key().hash(),
                        now(),
                        arrival.sender(),
                        arrival.subject(),
                        arrival.beginning(),
                        arrival.size())
                .query(Long.class)
                .single();
    }

    /** Says what became of a message. */
    public void end(long id, Outcome outcome) {
        database.sql("update received_mail set state = ?, reason = ?, detail = ?, ticket = ?, message = ? where id = ?")
                .params(
                        outcome.kind().name(),
                        outcome.reason(),
                        outcome.detail(),
                        outcome.ticket() == null ? null : outcome.ticket().value(),
                        outcome.message(),
                        id)
                .update();
    }

    /** Says what somebody decided about a message that waited for it. */
    public void decide(long id, String state, Actor by) {
        database.sql("update received_mail set state = ?, decided_at = ?, decided_by = ? where id = ?")
                .params(state, now(), by.reference(), id)
                .update();
    }

    /** Takes out what the message said; that it was there stays. */
    public void forget(long id) {
        database.sql("""
                        update received_mail
                        set sender = null, subject = '', beginning = '', detail = null, forgotten_at = ?
                        where id = ?""").params(now(), id).update();
    }

    /** A message by its id, however it ended. */
    public Optional<Line> find(long id) {
        return database.sql(COLUMNS + "where id = ?")
                .param(id)
                .query(MailTable::line)
                .optional();
    }

    /** The message, if it waits in that state for a decision; nobody else decides to the end of the transaction. */
    public Line waiting(long id, Fate.Kind state) {
        return database.sql(COLUMNS + "where id = ? and state = ? for update")
                .params(id, state.name())
                .query(MailTable::line)
                .optional()
                .orElseThrow(() -> new NoSuchMail(id));
    }

    /** What waits in the quarantine with a smaller id than that one, the newest first. */
    public List<Line> quarantined(long before, int limit) {
        return database.sql(COLUMNS + "where state = 'QUARANTINE' and id < ? order by id desc limit ?")
                .params(before, limit)
                .query(MailTable::line)
                .list();
    }

    /** When the oldest message of the quarantine came in. */
    public Optional<Instant> oldestQuarantined() {
        return database.sql("select received_at from received_mail where state = 'QUARANTINE' order by id limit 1")
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** How many messages wait in the quarantine. */
    public long quarantined() {
        return database.sql("select count(*) from received_mail where state = 'QUARANTINE'")
                .query(Long.class)
                .single();
    }

    /** What somebody decided last, the newest first. */
    public List<DecidedMail> decided(int limit) {
        return database.sql("""
                        select id, state, decided_at, decided_by, subject, ticket from received_mail
                        where decided_at is not null order by decided_at desc, id desc limit ?""").param(limit).query(MailTable::decision).list();
    }

    /** What waits at a ticket for a technician, the oldest first. */
    public List<Line> held(TicketNumber ticket) {
        return database.sql(COLUMNS + "where ticket = ? and state = 'HELD' order by id")
                .param(ticket.value())
                .query(MailTable::line)
                .list();
    }

    Optional<Line> opening(TicketNumber ticket) {
        return database.sql(COLUMNS + "where ticket = ? and state = 'TICKET' order by id limit 1")
                .param(ticket.value())
                .query(MailTable::line)
                .optional();
    }

    Map<Long, Long> ofMessages(Collection<Long> messages) {
        if (messages.isEmpty()) return Map.of();
        return database
                .sql("select message, id from received_mail where message in (:messages) and forgotten_at is null")
                .param("messages", messages)
                .query((row, n) -> Map.entry(row.getLong(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The ticket to which an earlier message with that Message-ID belongs. */
    public Optional<TicketNumber> ticketOf(String messageId) {
        return database.sql("""
                        select ticket from received_mail
                        where message_id = ? and state in ('TICKET', 'COMMENT') and ticket is not null
                        order by id limit 1""").param(messageId).query(String.class).optional().map(TicketNumber::new);
    }

    /**
     * How many messages of that sender (null: of those that named none) ended so within that time; what stands behind a
     * plus makes nobody else.
     */
    public int lately(String sender, Fate.Kind state, TicketNumber ticket, Duration within) {
        return database.sql("""
                        select count(*) from received_mail
                        where %s and state = :state and received_at > :since
                            and (cast(:ticket as text) is null or ticket = :ticket)""".formatted(sender == null ? NAMELESS : SAME_SENDER))
                .param("sender", sender)
                .param("state", state.name())
                .param("since", Timestamp.from(clock.instant().minus(within)))
                .param("ticket", ticket == null ? null : ticket.value())
                .query(Integer.class)
                .single();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static DecidedMail decision(ResultSet row, int n) throws SQLException {
        var ticket = row.getString("ticket");
        return new DecidedMail(
                row.getLong("id"),
                row.getString("state"),
                row.getTimestamp("decided_at").toInstant(),
                row.getString("decided_by"),
                row.getString("subject"),
                ticket == null ? null : new TicketNumber(ticket));
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        var ticket = row.getString("ticket");
        var message = row.getObject("message", Long.class);
        var mail = new ReceivedMail(
                row.getLong("id"),
                row.getString("mailbox"),
                row.getString("message_id"),
                row.getTimestamp("received_at").toInstant(),
                row.getString("sender"),
                row.getString("subject"),
                row.getLong("size"),
                row.getString("state"),
                row.getString("reason"),
                ticket == null ? null : new TicketNumber(ticket),
                message);
        return new Line(mail, row.getString("content_hash"), row.getString("detail"), row.getString("beginning"));
    }
}
