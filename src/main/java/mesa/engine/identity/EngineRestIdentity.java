package mesa.engine.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import mesa.access.CurrentPerson;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the engine who calls its REST, so that its authorizations hold. */
class EngineRestIdentity extends OncePerRequestFilter {

    private final CurrentPerson current;
    private final DeskGroups groups;
    private final IdentityService identities;

    EngineRestIdentity(CurrentPerson current, DeskGroups groups, IdentityService identities) {
        this.current = current;
        this.groups = groups;
        this.identities = identities;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var person = current.get();
        identities.setAuthentication(person.username(), groups.of(person), List.of());
        try {
            chain.doFilter(request, response);
        } finally {
            identities.clearAuthentication();
        }
    }
}
