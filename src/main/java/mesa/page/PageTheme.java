package mesa.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;

/** Light or dark: as the person chose ({@code ?theme=dark}, remembered in a cookie), else as their system says. */
@Component
class PageTheme implements HandlerInterceptor {

    private static final String COOKIE = "MESA-THEME";

    /** How pages can look. */
    enum Theme {
        /** As the person's system says. */
        AUTO,
        /** Dark letters on light ground. */
        LIGHT,
        /** Light letters on dark ground. */
        DARK;

        /** The word in addresses, in the cookie and on the page. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Theme of(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        return asked(request)
                .or(() -> named(cookie == null ? null : cookie.getValue()))
                .orElse(Theme.AUTO);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        asked(request)
                .ifPresent(theme -> response.addHeader(
                        HttpHeaders.SET_COOKIE, remember(theme, request).toString()));
        return true;
    }

    private static ResponseCookie remember(Theme theme, HttpServletRequest request) {
        return ResponseCookie.from(COOKIE, theme.code())
                .path("/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .build();
    }

    private static Optional<Theme> asked(HttpServletRequest request) {
        return named(request.getParameter("theme"));
    }

    private static Optional<Theme> named(String code) {
        return Arrays.stream(Theme.values())
                .filter(theme -> theme.code().equals(code))
                .findFirst();
    }
}
