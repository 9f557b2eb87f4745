package mesa.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets programs in that send a token (RFC 6750) instead of a password. */
class BearerTokens extends OncePerRequestFilter {

    private static final String USED = BearerTokens.class.getName();
    private static final String SCHEME = "Bearer ";

    private final TokenManagement tokens;
    private final AuthenticationEntryPoint refusal;

    BearerTokens(TokenManagement tokens, AuthenticationEntryPoint refusal) {
        this.tokens = tokens;
        this.refusal = refusal;
    }

    /** For what a token must not do: making tokens. */
    static AuthorizationDecision isNotUsed(Supplier<Authentication> person, RequestAuthorizationContext context) {
        var came = person.get();
        var known = came != null && came.isAuthenticated() && came.getPrincipal() instanceof SignedIn;
        return new AuthorizationDecision(known && context.getRequest().getAttribute(USED) == null);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            chain.doFilter(request, response);
            return;
        }
        var person = tokens.personOf(header.substring(SCHEME.length()).strip());
        if (person.isEmpty()) {
            refusal.commence(request, response, new BadCredentialsException("Unknown, revoked or over"));
            return;
        }
        request.setAttribute(USED, true);
        SecurityContextHolder.setContext(new SecurityContextImpl(PasswordLogIn.signedIn(person.get(), null)));
        chain.doFilter(request, response);
    }
}
