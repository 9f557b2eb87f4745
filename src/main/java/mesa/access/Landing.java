package mesa.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** Where people begin after they have logged in: each at the place of their work. */
final class Landing {

    private static final Map<String, String> PLACES = new LinkedHashMap<>();

    static {
        PLACES.put("ROLE_TECHNICIAN", "/camunda/app/tasklist/");
        PLACES.put("ROLE_PROCESS_OWNER", "/camunda/app/cockpit/");
        PLACES.put("ROLE_MANAGER", "/camunda/app/cockpit/");
        PLACES.put("ROLE_ADMINISTRATOR", "/camunda/app/admin/");
    }

    private Landing() {}

    static String of(Authentication person) {
        var roles = person.getAuthorities().stream().map(Object::toString).toList();
        return PLACES.entrySet().stream()
                .filter(place -> roles.contains(place.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("/");
    }

    /**
     * Remembers the page that somebody asked for before the log-in: not the home page, which is not everybody's, nor
     * what a script fetched.
     */
    static RequestCache pagesAskedFor() {
        var pages = new HttpSessionRequestCache();
        pages.setRequestMatcher(request -> !request.getServletPath().equals("/")
                && !request.getServletPath().equals("/error")
                && request.getHeader("HX-Request") == null
                && request.getHeader("X-Requested-With") == null);
        return pages;
    }

    /** Brings people to the page they had asked for, else to the place of their work. */
    static class AfterLogIn extends SavedRequestAwareAuthenticationSuccessHandler {

        @Override
        protected String determineTargetUrl(
                HttpServletRequest request, HttpServletResponse response, Authentication person) {
            return Landing.of(person);
        }
    }
}
