package mesa.notification;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mesa.access.AccountManagement;
import mesa.directory.Directory;
import mesa.directory.Person;
import mesa.ticket.Ticket;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Knows which mails each person wants, and what that means for one of them. */
@Service
@Transactional
public class MailWishes {

    private final JdbcClient database;
    private final Directory directory;
    private final AccountManagement accounts;

    MailWishes(JdbcClient database, Directory directory, AccountManagement accounts) {
        this.database = database;
        this.directory = directory;
        this.accounts = accounts;
    }

    /** What a person's wish means for one mail. */
    enum Way {
        AT_ONCE,
        WITH_THE_DIGEST,
        NOT_AT_ALL
    }

    /** What that person wants, or wanted under the name by which they were known before; who never chose wants all. */
    @Transactional(readOnly = true)
    public MailWish of(UUID person) {
        var today = directory.person(person).map(Person::id).orElse(person);
        return chosenBy(List.of(today))
                .or(() -> chosenBy(directory.formerIdsOf(today)))
                .orElse(MailWish.ALL);
    }

    private Optional<MailWish> chosenBy(List<UUID> people) {
        return people.isEmpty()
                ? Optional.empty()
                : database.sql("select wish from mail_wish where person in (:people) order by wish limit 1")
                        .param("people", people)
                        .query(String.class)
                        .optional()
                        .map(MailWish::valueOf);
    }

    /** Remembers it; from then on counts what happens then, what waits for the day's mail still comes with it. */
    public void choose(UUID person, MailWish wish) {
        database.sql("""
                        insert into mail_wish values (?, ?)
                        on conflict (person) do update set wish = excluded.wish""").params(person, wish.name()).update();
    }

    /**
     * How that mail comes; what the desk asks of the requester always at once. So does what is for somebody who has
     * left, as the mail of the day reaches them no more.
     */
    Way wayOf(String template, Ticket ticket, Recipient recipient) {
        if (recipient.person() == null
                || hasLeft(recipient.person())
                || recipient.isRequester() && Notice.QUESTIONS.contains(template)) {
            return Way.AT_ONCE;
        }
        return switch (of(recipient.person())) {
            case ALL -> Way.AT_ONCE;
            case MINE -> isTheirs(ticket, recipient) ? Way.AT_ONCE : Way.NOT_AT_ALL;
            case DIGEST -> Way.WITH_THE_DIGEST;
        };
    }

    private boolean hasLeft(UUID person) {
        return directory.person(person).filter(accounts::hasLeft).isPresent();
    }

    private static boolean isTheirs(Ticket ticket, Recipient recipient) {
        return recipient.isRequester() || recipient.person().equals(ticket.assignee());
    }
}
