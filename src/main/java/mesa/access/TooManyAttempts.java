package mesa.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets an address wait that sent too many wrong passwords; tokens and sessions from there go on working. */
class TooManyAttempts extends OncePerRequestFilter {

    private final WrongPasswords wrong;
    private final Refusals refusals;

    TooManyAttempts(WrongPasswords wrong, Refusals refusals) {
        this.wrong = wrong;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!bringsPassword(request) || !wrong.areTooMany(request.getRemoteAddr())) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(WrongPasswords.LATELY.toSeconds()));
        refusals.write(HttpStatus.TOO_MANY_REQUESTS, request, response);
    }

    private static boolean bringsPassword(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, "Basic", 0, 5)
                || request.getMethod().equals("POST") && request.getRequestURI().contains("/login");
    }
}
