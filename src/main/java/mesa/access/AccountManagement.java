package mesa.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mesa.directory.Directory;
import mesa.directory.Person;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Passwords: checked, changed, locked after too many wrong ones and unlocked by an administrator (B15). */
@Service
public class AccountManagement {

    private static final UUID NOBODY = new UUID(0, 0);

    private final Accounts accounts;
    private final Directory directory;
    private final PasswordEncoder encoder;
    private final RecentLogIns recent;
    private final AccessSettings settings;
    private final Clock clock;
    private final String anyHash;

    AccountManagement(
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
     * The person, if that is their password and the account is not locked. Takes as long whatever is wrong, so that
     * nobody learns which log-ins exist.
     */
    public Optional<Person> check(String username, String password) {
        var person = directory.personByUsername(username);
        var account = person.flatMap(known -> accounts.findById(known.id()));
        if (account.isPresent() && recent.knows(account.get(), password))
            return person.filter(known -> !account.get().isLocked(clock.instant()));
        var matches =
                encoder.matches(password, account.map(Account::passwordHash).orElse(anyHash));
        var right = counted(account.map(Account::personId).orElse(NOBODY), matches && account.isPresent());
        if (right) recent.remember(account.get(), password);
        return person.filter(known -> right);
    }

    /**
     * Gives the person a new password and unlocks the account.
     *
     * @throws PasswordRefused when it is too short, too long or the person's own log-in name
     */
    @Transactional
    public void changePassword(Person person, String password) {
        PasswordRefused.check(person, password);
        var hash = encoder.encode(password);
        accounts.findById(person.id())
                .ifPresentOrElse(
                        account -> account.changePassword(hash, clock.instant()),
                        () -> accounts.save(new Account(person.id(), hash, clock.instant())));
    }

    /** Gives the people who have no password yet this one. */
    @Transactional
    public void giveFirstPassword(List<Person> people, String password) {
        var without = people.stream()
                .filter(person -> !accounts.existsById(person.id()))
                .toList();
        if (without.isEmpty()) return;
        var hash = encoder.encode(password);
        without.forEach(person -> accounts.save(new Account(person.id(), hash, clock.instant())));
    }

    /** Opens a locked account again; one that is not locked stays as it is. */
    @Transactional
    public void unlock(UUID person) {
        accounts.findById(person).ifPresent(Account::unlock);
    }

    /** Until when the person's account is locked, empty when it is not. */
    public Optional<Instant> lockedUntil(UUID person) {
        var now = clock.instant();
        return accounts.findById(person)
                .filter(account -> account.isLocked(now))
                .map(Account::lockedUntil);
    }

    private boolean counted(UUID person, boolean right) {
        var now = clock.instant();
        if (right) return accounts.countRight(person, now) == 1;
        accounts.countWrong(person, settings.lockAfter(), now.plus(settings.lockFor()), now);
        return false;
    }
}
