package mesa.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.config.annotation.web.configurers.FormLoginConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Makes the web apps' own log-out and log-in the desk's: logging out of Tasklist ends the session everywhere, and
 * somebody whose session ran out in the middle of work logs in again where they are.
 */
final class WebAppLogIn {

    /** What the web apps ask before they send a log-in: the engine's name, which is no secret. */
    static final String ASKED_BEFORE = "/camunda/api/engine/engine/";

    private static final String PERSON = "/camunda/api/admin/auth/user/default";

    private WebAppLogIn() {}

    static void settings(FormLoginConfigurer<HttpSecurity> logIn) {
        logIn.loginPage("/login")
                .loginProcessingUrl(PERSON + "/login/*")
                .successHandler(WebAppLogIn::tellWhoIsIn)
                .failureHandler((request, response, reason) -> response.setStatus(HttpStatus.UNAUTHORIZED.value()));
    }

    static void settings(LogoutConfigurer<HttpSecurity> logOut) {
        logOut.logoutRequestMatcher(
                        PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, PERSON + "/logout"))
                .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.OK));
    }

    static void settings(ExceptionHandlingConfigurer<HttpSecurity> problems) {
        var calls = PathPatternRequestMatcher.withDefaults().matcher("/camunda/api/**");
        problems.defaultAuthenticationEntryPointFor(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), calls)
                .defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/login"), any -> true);
    }

    private static void tellWhoIsIn(HttpServletRequest request, HttpServletResponse response, Authentication person)
            throws IOException {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader("Location", request.getContextPath() + PERSON);
    }
}
