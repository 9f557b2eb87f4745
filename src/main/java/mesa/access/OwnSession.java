package mesa.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Lets the one session go on in which somebody changes their own password, under a new id, so that whoever had got hold
 * of the old one is out too.
 */
@Component
class OwnSession {

    private static final String KEPT_AS = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    /** Lets the present request's session go on if it is the person's own. */
    void keep(UUID person, Instant passwordSince) {
        request().filter(request -> isSessionOf(person, request)).ifPresent(request -> {
            var renewed = new SecurityContextImpl(renewed(passwordSince));
            SecurityContextHolder.setContext(renewed);
            request.changeSessionId();
            request.getSession().setAttribute(KEPT_AS, renewed);
        });
    }

    private static Optional<HttpServletRequest> request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.of(attributes.getRequest())
                : Optional.empty();
    }

    private static boolean isSessionOf(UUID person, HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                && session.getAttribute(KEPT_AS) instanceof SecurityContext kept
                && isOf(person, kept.getAuthentication())
                && isOf(person, SecurityContextHolder.getContext().getAuthentication());
    }

    private static boolean isOf(UUID person, Authentication who) {
        return who != null
                && who.getPrincipal() instanceof SignedIn signedIn
                && signedIn.personId().equals(person);
    }

    private static Authentication renewed(Instant passwordSince) {
        var present = SecurityContextHolder.getContext().getAuthentication();
        var who = ((SignedIn) present.getPrincipal()).withPasswordSince(passwordSince);
        return UsernamePasswordAuthenticationToken.authenticated(who, null, present.getAuthorities());
    }
}
