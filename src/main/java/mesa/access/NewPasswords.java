package mesa.access;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import mesa.directory.Person;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Sets passwords. With a new one the person's earlier sessions end, see {@link EndedSessions}. */
@Component
class NewPasswords {

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final OwnSession session;
    private final Clock clock;

    NewPasswords(Accounts accounts, PasswordEncoder encoder, OwnSession session, Clock clock) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.session = session;
        this.clock = clock;
    }

    /** Gives the person this password; the session in which they ask for it themselves goes on. */
    void give(Person person, String password) {
        PasswordRefused.check(person, password);
        var hash = encoder.encode(password);
        var now = now();
        accounts.findById(person.id())
                .ifPresentOrElse(
                        account -> account.changePassword(hash, now),
                        () -> accounts.save(new Account(person.id(), hash, now)));
        session.keep(person.id(), now);
    }

    /**
     * Gives the person this password if the present one is theirs since {@code before}, null for no password at all;
     * says whether it was so. Of several at once, one wins.
     */
    boolean replace(Person person, Instant before, String password) {
        PasswordRefused.check(person, password);
        var hash = encoder.encode(password);
        var changed = before == null
                ? accounts.giveFirst(person.id(), hash, now())
                : accounts.replace(person.id(), before, hash, now());
        return changed == 1;
    }

    /** Gives the people who have no password yet this one. */
    void giveFirst(List<Person> people, String password) {
        var without = people.stream()
                .filter(person -> !accounts.existsById(person.id()))
                .toList();
        if (without.isEmpty()) return;
        var hash = encoder.encode(password);
        without.forEach(person -> accounts.save(new Account(person.id(), hash, now())));
    }

    /** As exactly as the database keeps it, because sessions and links are compared with it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
