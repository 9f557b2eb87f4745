package mesa.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/**
 * Proof that a page of this desk sent a request: forms carry it masked in a hidden field, scripts copy it from the
 * cookie {@code MESA-XSRF} into the header {@code X-MESA-XSRF}.
 */
class CsrfTokens implements CsrfTokenRequestHandler {

    private final CsrfTokenRequestHandler forScripts = new CsrfTokenRequestAttributeHandler();
    private final CsrfTokenRequestHandler forForms = new XorCsrfTokenRequestAttributeHandler();

    static CsrfTokenRepository cookie() {
        var cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
        cookie.setCookieName("MESA-XSRF");
        cookie.setHeaderName("X-MESA-XSRF");
        cookie.setCookiePath("/");
        cookie.setCookieCustomizer(settings -> settings.sameSite("Lax"));
        return cookie;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
        forForms.handle(request, response, token);
        if (!hasCredentials(request)) token.get(); // sets the cookie, for scripts of pages without a form
    }

    @Override
    public String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
        var way = request.getHeader(token.getHeaderName()) == null ? forForms : forScripts;
        return way.resolveCsrfTokenValue(request, token);
    }

    /** Whether the request brings its own log-in, and no foreign page made the browser do so. */
    static boolean isNotNeeded(HttpServletRequest request) {
        return hasCredentials(request) && !ForeignPages.sent(request);
    }

    private static boolean hasCredentials(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }
}
