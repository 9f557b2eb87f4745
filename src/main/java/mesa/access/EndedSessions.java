package mesa.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends sessions that began with a password, or with roles, which are no longer the person's. Each request asks the
 * database, so that what changed on one node ends the sessions on all.
 */
class EndedSessions extends OncePerRequestFilter {

    private final LogInsToday logIns;

    EndedSessions(LogInsToday logIns) {
        this.logIns = logIns;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null && !logIns.hold(SecurityContextHolder.getContext().getAuthentication(), request)) {
            SecurityContextHolder.clearContext();
            session.invalidate();
        }
        chain.doFilter(request, response);
    }
}
