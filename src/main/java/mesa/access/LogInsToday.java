package mesa.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Set;
import mesa.directory.Person;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * Whether a log-in of earlier still holds: the password is the same, and so are the roles with which the person came
 * in. Who has left the desk's file has no log-in any more.
 */
@Component
class LogInsToday {

    private final Accounts accounts;
    private final CurrentPerson currentPerson;

    LogInsToday(Accounts accounts, CurrentPerson currentPerson) {
        this.accounts = accounts;
        this.currentPerson = currentPerson;
    }

    /** Whether the present request's log-in holds; also true where nobody has logged in. */
    boolean hold(Authentication login, HttpServletRequest request) {
        return login == null
                || !(login.getPrincipal() instanceof SignedIn who)
                || hasSamePassword(who) && hasSameRoles(login.getAuthorities(), request);
    }

    private boolean hasSamePassword(SignedIn who) {
        return accounts.changedAt(who.personId())
                .filter(changed -> changed.equals(who.passwordSince()))
                .isPresent();
    }

    private boolean hasSameRoles(Collection<? extends GrantedAuthority> then, HttpServletRequest request) {
        return currentPerson
                .find(request)
                .filter(Person::isRegistered)
                .map(PasswordLogIn::authorities)
                .filter(now -> Set.copyOf(now).equals(Set.copyOf(then)))
                .isPresent();
    }
}
