package mesa.engine.identity;

import jakarta.servlet.FilterConfig;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.regex.Pattern;
import mesa.access.CurrentPerson;
import mesa.directory.Person;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;

/** Lets whoever is logged in at the desk be logged in at Tasklist, Cockpit and Admin. */
class WebAppIdentity extends ContainerBasedAuthenticationFilter {

    private static final Pattern WHO_IS_IN = Pattern.compile("/api/admin/auth/user/([^/]+)");

    WebAppIdentity(CurrentPerson current, DeskGroups groups) {
        authenticationProvider = new LoggedIn(current, groups);
    }

    @Override
    public void init(FilterConfig config) {}

    /** The question who is logged in counts too: the web apps ask it first after a log-in of their own. */
    @Override
    protected String extractEngineName(HttpServletRequest request) {
        var asked = WHO_IS_IN.matcher(getRequestUri(request));
        return asked.matches() ? asked.group(1) : super.extractEngineName(request);
    }

    private record LoggedIn(CurrentPerson current, DeskGroups groups) implements AuthenticationProvider {

        @Override
        public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
            return current.find()
                    .filter(Person::isStaff)
                    .map(this::successful)
                    .orElseGet(AuthenticationResult::unsuccessful);
        }

        private AuthenticationResult successful(Person person) {
            var result = AuthenticationResult.successful(person.username());
            result.setGroups(groups.of(person));
            result.setTenants(List.of());
            return result;
        }

        @Override
        public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {}
    }
}
