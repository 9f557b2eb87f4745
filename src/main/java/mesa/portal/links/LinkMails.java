package mesa.portal.links;

import java.util.Map;
import java.util.Optional;
import mesa.directory.Directory;
import mesa.directory.Person;
import mesa.notification.Letter;
import mesa.notification.Letters;
import org.springframework.stereotype.Service;

/** Mails links. What has changed since somebody asked counts: who has left meanwhile gets none. */
@Service
public class LinkMails {

    private final Directory directory;
    private final LinkFacts facts;
    private final Letters letters;

    LinkMails(Directory directory, LinkFacts facts, Letters letters) {
        this.directory = directory;
        this.facts = facts;
        this.letters = letters;
    }

    /**
     * Mails what is meant; {@link mesa.notification.MailNotSent} when it is worth trying again later.
     *
     * @param step what stays the same when the step is tried again
     * @param by the label of the diagram's step
     * @param template the mail's name
     */
    public void send(String step, String by, String template, Meant meant) {
        directory
                .person(meant.person())
                .ifPresent(person -> facts(meant, person)
                        .ifPresent(
                                known -> letters.send(new Letter(step, by, template, person, meant.ticket(), known))));
    }

    private Optional<Map<String, Object>> facts(Meant meant, Person person) {
        return switch (meant.answer()) {
            case PASSWORD_LINK -> facts.password(person);
            case NO_PASSWORD_NEEDED -> Optional.of(facts.status());
            case TICKET_LINK -> Optional.of(facts.ticket(meant.ticket(), person));
            case NOTHING -> Optional.empty();
        };
    }
}
