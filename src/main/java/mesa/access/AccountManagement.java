package mesa.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mesa.directory.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Passwords: checked, changed, locked after too many wrong ones and unlocked by an administrator (B15). */
@Service
public class AccountManagement {

    private final Accounts accounts;
    private final PasswordCheck check;
    private final NewPasswords passwords;
    private final Clock clock;

    AccountManagement(Accounts accounts, PasswordCheck check, NewPasswords passwords, Clock clock) {
        this.accounts = accounts;
        this.check = check;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * The person, if that is their password and the account is not locked. Takes as long whatever is wrong, so that
     * nobody learns which log-ins exist.
     */
    public Optional<Person> check(String username, String password) {
        return check.of(username, password).map(PasswordCheck.Known::person);
    }

    /**
     * Gives the person a new password, unlocks the account and ends every session of theirs but the one in which they
     * ask for it. Tokens of programs stay: whoever changes a password knew the old one, and can revoke them singly.
     *
     * @throws PasswordRefused when it is too short, too long or the person's own log-in name
     */
    @Transactional
    public void changePassword(Person person, String password) {
        passwords.give(person, password);
    }

    /** Gives the people who have no password yet this one. */
    @Transactional
    public void giveFirstPassword(List<Person> people, String password) {
        passwords.giveFirst(people, password);
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

    /** Whether the person had a log-in and has lost it, because the desk's file does not name them any more. */
    public boolean hasLeft(Person person) {
        return !person.isRegistered() && accounts.existsById(person.id());
    }
}
