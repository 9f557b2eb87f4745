package mesa.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import mesa.access.CurrentPerson;
import mesa.api.IdempotentAnswers.Answer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.UrlPathHelper;

/**
 * Makes a POST that carries an Idempotency-Key happen once, however often it is sent: key, ticket and answer are
 * written in one transaction. The same key with another request is refused; a request that failed may be sent again.
 */
@Component
@Order(BodyLimit.ORDER + 1)
class Idempotency extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";

    private static final Logger log = LoggerFactory.getLogger(Idempotency.class);
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final IdempotentAnswers answers;
    private final TransactionTemplate transaction;
    private final CurrentPerson currentPerson;
    private final Problems problems;

    Idempotency(
            IdempotentAnswers answers,
            TransactionTemplate transaction,
            CurrentPerson currentPerson,
            Problems problems) {
        this.answers = answers;
        this.transaction = transaction;
        this.currentPerson = currentPerson;
        this.problems = problems;
    }

    /** Tokens are told once and kept nowhere, so their answers aren't either. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = UrlPathHelper.defaultInstance.getPathWithinApplication(request);
        return !request.getMethod().equals("POST")
                || request.getHeader(HEADER) == null
                || !path.startsWith("/api/v1/")
                || path.startsWith("/api/v1/tokens");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = request.getHeader(HEADER);
        var person = currentPerson.get().id();
        if (!KEY.matcher(key).matches()) {
            problems.write(request, response, 400, "api.problem.idempotency-key");
            return;
        }
        var hash = hash(request);
        if (hash.isPresent()) once(person, key, hash.get(), request, response, chain);
        else problems.write(request, response, 413, "api.problem.413");
    }

    private static Optional<String> hash(HttpServletRequest request) throws IOException, ServletException {
        try {
            return Optional.of(RequestHash.of(request));
        } catch (IllegalStateException tooLarge) { // what Tomcat says when a form passes its limit
            log.debug("A form was not taken", tooLarge);
            return Optional.empty();
        }
    }

    private void once(
            UUID person,
            String key,
            String hash,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException {
        var fresh = new ContentCachingResponseWrapper(response);
        try {
            var earlier = transaction.execute(status -> {
                if (!answers.claim(person, key, hash)) return answers.find(person, key);
                pass(request, fresh, chain);
                keepOrForget(person, key, fresh, status);
                return null;
            });
            if (earlier == null) fresh.copyBodyToResponse();
            else answerAgain(earlier, hash, request, response);
        } catch (ConcurrencyFailureException overtaken) {
            response.reset();
            problems.write(request, response, 409, "api.problem.409");
        }
    }

    private void keepOrForget(UUID person, String key, ContentCachingResponseWrapper answer, TransactionStatus status) {
        if (answer.getStatus() < 300) answers.keep(person, key, answer);
        else status.setRollbackOnly();
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
