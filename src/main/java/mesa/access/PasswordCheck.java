package mesa.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import mesa.directory.Directory;
import mesa.directory.Person;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Compares a password with the person's own and counts the wrong ones. Takes as long whatever is wrong, so that nobody
 * learns which log-ins exist.
 */
@Component
class PasswordCheck {

    private static final UUID NOBODY = new UUID(0, 0);

    private final Accounts accounts;
    private final Directory directory;
    private final PasswordEncoder encoder;
    private final RecentLogIns recent;
    private final AccessSettings settings;
    private final Clock clock;
    private final String anyHash;

    PasswordCheck(
            Accounts accounts,
            Directory directory,
            PasswordEncoder encoder,
            RecentLogIns recent,
            AccessSettings settings,
            Clock clock) {
        this.accounts = accounts;
        this.directory = directory;
        this.encoder = encoder;
        this.recent = recent;
        this.settings = settings;
        this.clock = clock;
        this.anyHash = encoder.encode("nobody has this password");
    }

    /**
     * Somebody who knew their password.
     *
     * @param passwordSince when that password became theirs
     */
    record Known(Person person, Instant passwordSince) {}

    /** The person, if that is their password and the account is not locked. */
    Optional<Known> of(String username, String password) {
        var person = directory.personByUsername(username);
        var account = person.flatMap(known -> accounts.findById(known.id()));
        var known = account.map(own -> new Known(person.get(), own.changedAt()));
        if (account.isPresent() && recent.knows(account.get(), password))
            return known.filter(any -> !account.get().isLocked(clock.instant()));
        var matches =
                encoder.matches(password, account.map(Account::passwordHash).orElse(anyHash));
        var right = counted(account.map(Account::personId).orElse(NOBODY), matches && account.isPresent());
        if (right) recent.remember(account.get(), password);
        return known.filter(any -> right);
    }

    private boolean counted(UUID person, boolean right) {
        var now = clock.instant();
        if (right) return accounts.countRight(person, now) == 1;
        accounts.countWrong(person, settings.lockAfter(), now.plus(settings.lockFor()), now);
        return false;
    }
}
