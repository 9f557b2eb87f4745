package mesa.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import mesa.access.CurrentPerson;
import mesa.api.IdempotentAnswers.Answer;
import mesa.api.IdempotentAnswers.Sent;
import mesa.engine.Attempts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.util.UrlPathHelper;

/**
 * Makes a POST that carries an Idempotency-Key happen once, however often it is sent: key, ticket and answer are
 * written in one transaction, and all of it is done again when another step of the ticket came in between. The same key
 * with another request is refused; a request that failed may be sent again.
 */
@Component
@Order(Idempotency.ORDER)
class Idempotency extends OncePerRequestFilter {

    /** The last before the controllers: they alone are gone to again. */
    static final int ORDER = Ordered.LOWEST_PRECEDENCE;

    static final String HEADER = "Idempotency-Key";

    private static final Logger log = LoggerFactory.getLogger(Idempotency.class);
    private static final Pattern WITHOUT =
            Pattern.compile("/api/v1/(tokens(/.*)?|tickets/[^/]+/held-replies/[^/]+/acceptance/?)");
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final IdempotentAnswers answers;
    private final Attempts attempts;
    private final CurrentPerson currentPerson;
    private final Problems problems;

    Idempotency(IdempotentAnswers answers, Attempts attempts, CurrentPerson currentPerson, Problems problems) {
        this.answers = answers;
        this.attempts = attempts;
        this.currentPerson = currentPerson;
        this.problems = problems;
    }

    /** Something went wrong that would go wrong again: it was answered, and nothing of it stays. */
    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused() {
            super("Refused", null, false, false);
        }
    }

    /**
     * Whether a key counts there. Tokens are told once and kept nowhere, so their answers aren't either; a reply by
     * mail is accepted once anyway, and its files are judged outside any transaction.
     */
    static boolean isFor(String path) {
        return path.startsWith("/api/v1/") && !WITHOUT.matcher(path).matches();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = UrlPathHelper.defaultInstance.getPathWithinApplication(request);
        return !request.getMethod().equals("POST") || request.getHeader(HEADER) == null || !isFor(path);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = request.getHeader(HEADER);
        if (!KEY.matcher(key).matches()) {
            problems.write(request, response, 400, "api.problem.idempotency-key");
            return;
        }
        once(new Sent(currentPerson.get().id(), key, RequestHash.of(request)), request, response, chain);
    }

    private void once(Sent sent, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        var answer = new UnsentAnswer(response);
        try {
            var earlier =
                    attempts.at(() -> answers.claim(sent) ? pass(sent, request, answer, chain) : answers.find(sent));
            if (earlier != null) answerAgain(earlier, sent.hash(), request, answer.afresh());
        } catch (Refused refused) {
            log.debug("Nothing is kept of what was refused", refused);
        } catch (ConcurrencyFailureException overtaken) {
            problems.write(request, answer.afresh(), 409, "api.problem.409");
        }
        answer.send();
    }

    /** Gives no earlier answer; throws unless the request was done. */
    private Answer pass(Sent sent, HttpServletRequest request, UnsentAnswer answer, FilterChain chain) {
        var fresh = answer.afresh();
        request.removeAttribute(DispatcherServlet.EXCEPTION_ATTRIBUTE);
        pass(request, fresh, chain);
        var problem = request.getAttribute(DispatcherServlet.EXCEPTION_ATTRIBUTE);
        if (problem instanceof ConcurrencyFailureException overtaken) throw overtaken;
        if (fresh.getStatus() >= 300) throw new Refused();
        answers.keep(sent, fresh);
        return null;
    }

    private void answerAgain(Answer earlier, String hash, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!earlier.requestHash().equals(hash)) {
            problems.write(request, response, 422, "api.problem.422");
            return;
        }
        response.setStatus(earlier.status());
        response.setHeader("Idempotency-Replayed", "true");
        if (earlier.contentType() != null) response.setContentType(earlier.contentType());
        if (earlier.location() != null) response.setHeader(HttpHeaders.LOCATION, earlier.location());
        response.getOutputStream().write(earlier.body().getBytes(StandardCharsets.UTF_8));
    }

    private static void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalArgumentException("The request could not be answered", e);
        }
    }
}
