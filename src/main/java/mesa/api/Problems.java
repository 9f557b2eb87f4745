package mesa.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** What a program is told when something is wrong: problem details (RFC 9457) in the language it asks for. */
@Component
class Problems {

    private final MessageSource messages;
    private final LocaleResolver language;
    private final ObjectMapper json;

    Problems(MessageSource messages, LocaleResolver localeResolver, ObjectMapper json) {
        this.messages = messages;
        this.language = localeResolver;
        this.json = json;
    }

    /** One field and what is wrong with it, in words. */
    @Schema(name = "FieldProblem")
    record FieldProblem(
            @Schema(example = "service") String field,
            @Schema(example = "Ese servicio no existe.") String message) {}

    /** A problem with these words. */
    ResponseEntity<ProblemDetail> answer(HttpServletRequest request, int status, String detail) {
        return answer(request, HttpStatusCode.valueOf(status), detail, new HttpHeaders());
    }

    ResponseEntity<ProblemDetail> answer(
            HttpServletRequest request, HttpStatusCode status, String detail, HttpHeaders headers) {
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language(request).getLanguage())
                .body(problem(request, status, detail));
    }

    /** A request whose fields are wrong. */
    ResponseEntity<ProblemDetail> wrongFields(HttpServletRequest request, List<FieldProblem> errors) {
        var answer = answer(request, 400, text(request, "api.problem.fields"));
        answer.getBody().setProperty("errors", errors);
        return answer;
    }

    /** A request of which one field is wrong. */
    ResponseEntity<ProblemDetail> wrongField(HttpServletRequest request, String field, String key, Object... details) {
        return wrongFields(request, List.of(new FieldProblem(field, text(request, key, details))));
    }

    /** Writes a problem where no controller does. */
    void write(HttpServletRequest request, HttpServletResponse response, int status, String key) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language(request).getLanguage());
        json.writeValue(
                response.getOutputStream(), problem(request, HttpStatusCode.valueOf(status), text(request, key)));
    }

    /** The words behind a key, in the language of the request. */
    String text(HttpServletRequest request, String key, Object... details) {
        return messages.getMessage(key, details, key, language(request));
    }

    private ProblemDetail problem(HttpServletRequest request, HttpStatusCode status, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        var title = "api.problem." + status.value() + ".title";
        problem.setTitle(messages.getMessage(title, null, problem.getTitle(), language(request)));
        return problem;
    }

    private Locale language(HttpServletRequest request) {
        return language.resolveLocale(request);
    }
}
