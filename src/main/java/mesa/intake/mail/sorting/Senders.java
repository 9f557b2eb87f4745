package mesa.intake.mail.sorting;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import mesa.directory.Directory;
import mesa.directory.Person;
import mesa.intake.mail.reading.ReadMail;
import mesa.ticket.Ticket;
import mesa.ticket.TicketVisibility;
import mesa.ticket.Watchers;
import org.springframework.stereotype.Component;

/** Who a message says it is from, and what they may do by mail. The address alone proves nothing. */
@Component
public class Senders {

    private static final Pattern IS_THEIRS = Pattern.compile(";\\s*dmarc\\s*=\\s*pass\\b");
    private static final Pattern IS_NOT_THEIRS = Pattern.compile("\\bdmarc\\s*=\\s*fail\\b");
    private static final Pattern PASSES = Pattern.compile(";\\s*(dmarc|spf|dkim)\\s*=\\s*pass\\b");
    private static final Pattern FAILS = Pattern.compile("\\b(spf|dkim)\\s*=\\s*(fail|softfail)\\b");

    private static final Pattern ESCAPED = Pattern.compile("\\\\.");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*+\"?");

    private final Directory directory;
    private final TicketVisibility visible;
    private final Watchers watchers;
    private final MailInSettings settings;

    Senders(Directory directory, TicketVisibility visible, Watchers watchers, MailInSettings settings) {
        this.directory = directory;
        this.visible = visible;
        this.watchers = watchers;
        this.settings = settings;
    }

    /** The person with the sender's address, as long as the desk knows one. */
    public Optional<Person> person(ReadMail mail) {
        return mail.from().flatMap(from -> directory.personByEmail(from.address()));
    }

    /** Whether the person has to do with the ticket: asked for it, watches it, or belongs to the desk. */
    boolean takesPart(Person person, Ticket ticket) {
        return visible.mayDecide(ticket, person) || watchers.of(ticket.number()).contains(person.id());
    }

    /** Whether the mailbox's own server says that the message is not from whom it says. */
    boolean isForged(ReadMail mail) {
        return verdict(mail)
                .filter(said -> IS_NOT_THEIRS.matcher(said).find()
                        || (FAILS.matcher(said).find()
                                && !PASSES.matcher(unquoted(said)).find()))
                .isPresent();
    }

    /** Whether the mailbox's own server says that the message is from whom it says; of a website's it says no more. */
    boolean isProven(ReadMail mail) {
        return !mail.isSentForSomebody()
                && verdict(mail)
                        .filter(said -> IS_THEIRS.matcher(unquoted(said)).find())
                        .isPresent();
    }

    /** The sender chooses what stands in quotes, such as the address that a result is about. */
    private static String unquoted(String said) {
        return QUOTED.matcher(ESCAPED.matcher(said).replaceAll("")).replaceAll("");
    }

    /** What the server wrote that is named in the settings: the topmost such line, others may be the sender's own. */
    private Optional<String> verdict(ReadMail mail) {
        var server = settings.authenticationServer().strip().toLowerCase(Locale.ROOT);
        if (server.isEmpty()) return Optional.empty();
        return mail.written("Authentication-Results").stream()
                .map(said -> said.strip().toLowerCase(Locale.ROOT))
                .filter(said -> said.split("[;\\s]", 2)[0].equals(server))
                .findFirst();
    }
}
