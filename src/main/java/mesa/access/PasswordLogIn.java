package mesa.access;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import mesa.directory.Person;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Lets people in who know their password; whatever is wrong, the answer is the same. */
@Component
class PasswordLogIn implements AuthenticationProvider {

    /** What the desk's own people have beside their roles. */
    static final String STAFF = "STAFF";

    private final PasswordCheck check;

    PasswordLogIn(PasswordCheck check) {
        this.check = check;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var password =
                asked.getCredentials() == null ? "" : asked.getCredentials().toString();
        return check.of(asked.getName(), password)
                .map(known -> signedIn(known.person(), known.passwordSince()))
                .orElseThrow(() -> new BadCredentialsException("Wrong log-in or password, or a locked account"));
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    /** What the rest of the application sees of a person who came in. */
    static Authentication signedIn(Person person, Instant passwordSince) {
        var who = new SignedIn(person.id(), person.username(), passwordSince);
        return UsernamePasswordAuthenticationToken.authenticated(who, null, authorities(person));
    }

    static List<GrantedAuthority> authorities(Person person) {
        var roles = person.roles().stream().map(Enum::name);
        var staff = Stream.of(STAFF).filter(any -> person.isStaff());
        return Stream.concat(roles, staff)
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }
}
