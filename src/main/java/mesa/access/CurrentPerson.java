package mesa.access;

import static org.springframework.web.context.request.RequestAttributes.SCOPE_REQUEST;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import mesa.directory.Directory;
import mesa.directory.Person;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Who is acting right now, by whatever way they came in: page, token, Tasklist. */
@Service
public class CurrentPerson {

    private static final String KNOWN = CurrentPerson.class.getName() + ".known";

    private final Directory directory;

    CurrentPerson(Directory directory) {
        this.directory = directory;
    }

    /** The person who is logged in, empty for nobody and for the process itself. */
    public Optional<Person> find() {
        var request = RequestContextHolder.getRequestAttributes();
        return signedIn().flatMap(id -> request == null ? directory.person(id) : askedOnce(id, request));
    }

    /** As {@link #find}, for filters, which come before the request is at hand everywhere. */
    Optional<Person> find(HttpServletRequest request) {
        return signedIn().flatMap(id -> askedOnce(id, new ServletRequestAttributes(request)));
    }

    private static Optional<UUID> signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn.personId())
                : Optional.empty();
    }

    /** Page, frame and rules of one request all want to know; the directory is asked by the first of them. */
    private Optional<Person> askedOnce(UUID id, RequestAttributes request) {
        if (request.getAttribute(KNOWN, SCOPE_REQUEST) instanceof Person person
                && person.id().equals(id)) return Optional.of(person);
        var person = directory.person(id);
        person.ifPresent(found -> request.setAttribute(KNOWN, found, SCOPE_REQUEST));
        return person;
    }

    /** The person who is logged in; an exception where the page is not for strangers. */
    public Person get() {
        return find().orElseThrow(() -> new InsufficientAuthenticationException("Nobody is logged in"));
    }
}
