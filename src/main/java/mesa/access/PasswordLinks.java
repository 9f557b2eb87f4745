package mesa.access;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import mesa.directory.Directory;
import mesa.directory.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links with which somebody who forgot their password sets a new one (C2). A link holds since when the present password
 * is theirs, and so it is of no use any more once it was used, without a list of used links.
 */
@Service
public class PasswordLinks {

    /** How long a link is good, by the wall clock. */
    public static final Duration VALID = Duration.ofHours(1);

    private static final String PURPOSE = "password";
    private static final long NEVER = 0;

    private final SignedLinks links;
    private final Accounts accounts;
    private final NewPasswords passwords;
    private final Directory directory;
    private final TokenManagement tokens;

    PasswordLinks(
            SignedLinks links, Accounts accounts, NewPasswords passwords, Directory directory, TokenManagement tokens) {
        this.links = links;
        this.accounts = accounts;
        this.passwords = passwords;
        this.directory = directory;
        this.tokens = tokens;
    }

    private record Subject(UUID person, long since) {

        static Subject parse(String text) {
            var parts = text.split(":");
            return new Subject(UUID.fromString(parts[0]), Long.parseLong(parts[1]));
        }

        @Override
        public String toString() {
            return person + ":" + since;
        }

        Instant before() {
            return since == NEVER ? null : Instant.EPOCH.plus(since, ChronoUnit.MICROS);
        }
    }

    /** A token for a link, as of now; empty for people without a log-in. */
    public Optional<String> issue(Person person) {
        return Optional.of(person)
                .filter(Person::isRegistered)
                .map(known -> links.sign(PURPOSE, new Subject(known.id(), since(known.id())).toString(), VALID));
    }

    /** Whose password the link is for; empty when it is over, used, or was never one. */
    public Optional<Person> person(String token) {
        return subject(token).flatMap(this::person);
    }

    /**
     * Sets the new password, unlocks the account, and ends the person's sessions and the tokens of their programs: who
     * lost hold of an account gets it back clean, whatever somebody else may have made with it meanwhile. False when
     * the link is over or was used.
     *
     * @throws PasswordRefused when it is too short, too long or the person's own log-in name
     */
    @Transactional
    public boolean use(String token, String password) {
        var subject = subject(token);
        var person = subject.flatMap(this::person);
        if (person.isEmpty() || !passwords.replace(person.get(), subject.get().before(), password)) return false;
        tokens.revokeAll(person.get());
        return true;
    }

    private Optional<Subject> subject(String token) {
        return links.subject(PURPOSE, token)
                .map(Subject::parse)
                .filter(subject -> subject.since() == since(subject.person()));
    }

    private Optional<Person> person(Subject subject) {
        return directory
                .person(subject.person())
                .filter(known -> known.id().equals(subject.person()))
                .filter(Person::isRegistered);
    }

    private long since(UUID person) {
        return accounts.changedAt(person)
                .map(changed -> ChronoUnit.MICROS.between(Instant.EPOCH, changed))
                .orElse(NEVER);
    }
}
