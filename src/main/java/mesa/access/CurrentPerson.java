package mesa.access;

import java.util.Optional;
import mesa.directory.Directory;
import mesa.directory.Person;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/** Who is acting right now, by whatever way they came in: page, token, Tasklist. */
@Service
public class CurrentPerson {

    private final Directory directory;

    CurrentPerson(Directory directory) {
        this.directory = directory;
    }

    /** The person who is logged in, empty for nobody and for the process itself. */
    public Optional<Person> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn signedIn))
            return Optional.empty();
        return directory.person(signedIn.personId());
    }

    /** The person who is logged in; an exception where the page is not for strangers. */
    public Person get() {
        return find().orElseThrow(() -> new InsufficientAuthenticationException("Nobody is logged in"));
    }
}
