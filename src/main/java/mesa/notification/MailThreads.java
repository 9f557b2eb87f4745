package mesa.notification;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mesa.desk.Desk;
import mesa.ticket.TicketNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the mails about a ticket together, in the mail programs of those who write as well as of those who only read:
 * the desk's mails name what they answer.
 */
@Service
@Transactional
public class MailThreads {

    /** What can stand in a line of a header, which has room for 998 letters. */
    private static final Pattern ID = Pattern.compile("<[\\x21-\\x3b\\x3d\\x3f-\\x7e]{1,400}>");

    private final JdbcClient database;
    private final Desk desk;

    MailThreads(JdbcClient database, Desk desk) {
        this.database = database;
        this.desk = desk;
    }

    /** A mail, and how many of the desk's about the ticket were there before it. */
    private record Known(String messageId, long behind) {}

    /**
     * Remembers that this person wrote a mail that opened the ticket or was posted there; the next mail to them about
     * it answers theirs. An id that can't stand in a header is passed over.
     *
     * @param messageId with its angle brackets
     */
    public void remember(TicketNumber ticket, UUID writer, String messageId) {
        if (!ID.matcher(messageId).matches()) {
            return;
        }
        database.sql("""
                        insert into written_mail (ticket, writer, message_id, behind)
                        values (:ticket, :writer, :id,
                            coalesce((select max(id) from sent_mail where ticket = :ticket), 0))
                        on conflict (ticket, message_id) do nothing""")
                .param("ticket", ticket.value())
                .param("writer", writer)
                .param("id", messageId)
                .update();
    }

    /**
     * The ids of the mails that one to this receiver continues, the one that it answers last: what all mails of the
     * ticket name, the mail that opened it, and the newest that they got and wrote.
     */
    @Transactional(readOnly = true)
    List<String> ancestors(TicketNumber ticket, Recipient receiver) {
        var got = lastSent(ticket, receiver);
        var wrote = lastWritten(ticket, receiver);
        var newest = got.isPresent()
                        && wrote.isPresent()
                        && wrote.get().behind() < got.get().behind()
                ? Stream.of(wrote, got)
                : Stream.of(got, wrote);
        var common =
                Stream.concat(Stream.of("<%s%s>".formatted(ticket, Envelopes.ancestorDomain(desk))), opening(ticket));
        return Stream.concat(common, newest.flatMap(Optional::stream).map(Known::messageId))
                .distinct()
                .toList();
    }

    private Stream<String> opening(TicketNumber ticket) {
        return database
                .sql("select message_id from written_mail where ticket = ? and behind = 0 order by id limit 1")
                .param(ticket.value())
                .query(String.class)
                .optional()
                .stream();
    }

    private Optional<Known> lastSent(TicketNumber ticket, Recipient receiver) {
        return database.sql("""
                        select message_id, id as behind from sent_mail
                        where ticket = ? and recipient = ? and state = 'SENT' order by id desc limit 1""")
                .params(ticket.value(), receiver.key())
                .query(Known.class)
                .optional();
    }

    private Optional<Known> lastWritten(TicketNumber ticket, Recipient receiver) {
        return Optional.ofNullable(receiver.person())
                .flatMap(writer -> database.sql("""
                        select message_id, behind from written_mail
                        where ticket = ? and writer = ? order by id desc limit 1""")
                        .params(ticket.value(), writer)
                        .query(Known.class)
                        .optional());
    }
}
