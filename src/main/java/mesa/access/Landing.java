package mesa.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

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

    /**
     * Brings people to the page they had asked for, else to the place of their work. What was sent while the session
     * was over is only done for who sent it, never in the name of somebody else who logs in at that browser: a form
     * that is to outlive the session says in the field {@code person} who fills it in.
     */
    static class AfterLogIn extends SavedRequestAwareAuthenticationSuccessHandler {

        private final RequestCache asked = new HttpSessionRequestCache();

        @Override
        public void onAuthenticationSuccess(
                HttpServletRequest request, HttpServletResponse response, Authentication person)
                throws ServletException, IOException {
            var before = asked.getRequest(request, response);
            if (before != null && !before.getMethod().equals("GET") && !isOf(person, before))
                asked.removeRequest(request, response);
            super.onAuthenticationSuccess(request, response, person);
        }

        private static boolean isOf(Authentication person, SavedRequest sent) {
            var sender = sent.getParameterValues("person");
            return sender != null
                    && person.getPrincipal() instanceof SignedIn who
                    && List.of(who.personId().toString()).equals(List.of(sender));
        }

        @Override
        protected String determineTargetUrl(
                HttpServletRequest request, HttpServletResponse response, Authentication person) {
            return Landing.of(person);
        }
    }
}
