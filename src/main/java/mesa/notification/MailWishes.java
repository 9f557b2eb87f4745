package mesa.notification;

import java.util.UUID;
import mesa.ticket.Ticket;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Knows which mails each person wants, and what that means for one of them. */
@Service
@Transactional
public class MailWishes {

    private final JdbcClient database;

    MailWishes(JdbcClient database) {
        this.database = database;
    }

    /** What a person's wish means for one mail. */
    enum Way {
        AT_ONCE,
        WITH_THE_DIGEST,
        NOT_AT_ALL
    }

    /** What that person wants; who never chose wants all. */
    @Transactional(readOnly = true)
    public MailWish of(UUID person) {
        return database.sql("select wish from mail_wish where person = ?")
                .param(person)
                .query(String.class)
                .optional()
                .map(MailWish::valueOf)
                .orElse(MailWish.ALL);
    }

    /** Remembers it; from then on counts what happens then, what waits for the day's mail still comes with it. */
    public void choose(UUID person, MailWish wish) {
        database.sql("""
                        insert into mail_wish values (?, ?)
                        on conflict (person) do update set wish = excluded.wish""").params(person, wish.name()).update();
    }

    /** How that mail comes; what the desk asks of the requester always at once. */
    Way wayOf(String template, Ticket ticket, Recipient recipient) {
        if (recipient.person() == null || recipient.isRequester() && Notice.QUESTIONS.contains(template)) {
            return Way.AT_ONCE;
        }
        return switch (of(recipient.person())) {
            case ALL -> Way.AT_ONCE;
            case MINE -> isTheirs(ticket, recipient) ? Way.AT_ONCE : Way.NOT_AT_ALL;
            case DIGEST -> Way.WITH_THE_DIGEST;
        };
    }

    private static boolean isTheirs(Ticket ticket, Recipient recipient) {
        return recipient.isRequester() || recipient.person().equals(ticket.assignee());
    }
}
