package mesa.api;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mesa.api.Problems.FieldProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Says in words what is wrong with a request before the desk has even looked at it, and hides what broke inside. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class RequestProblems {

    private static final Logger log = LoggerFactory.getLogger(RequestProblems.class);

    /** SQLSTATE character_not_in_repertoire. */
    private static final String NO_SUCH_CHARACTER = "22021";

    private final Problems problems;

    RequestProblems(Problems problems) {
        this.problems = problems;
    }

    /** Anything else that happens to a request for the API; what happens to pages is not ours. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> any(Exception problem, HttpServletRequest request) throws Exception {
        if (!BodyLimit.isForTheApi(request) || isForTheDoors(problem)) throw problem;
        if (problem instanceof HttpMessageNotReadableException unreadable) return unreadable(unreadable, request);
        if (problem instanceof MethodArgumentTypeMismatchException wrong) return parameter(wrong, request);
        if (problem instanceof BindException wrong) return filter(wrong, request);
        if (problem instanceof MissingServletRequestParameterException missing)
            return problems.wrongField(request, missing.getParameterName(), "api.problem.missing");
        if (problem instanceof MissingServletRequestPartException missing)
            return problems.wrongField(request, missing.getRequestPartName(), "api.problem.missing");
        if (problem instanceof MaxUploadSizeExceededException) return status(request, HttpStatus.PAYLOAD_TOO_LARGE);
        if (problem instanceof MultipartException) return status(request, HttpStatus.BAD_REQUEST);
        if (problem instanceof ErrorResponse known)
            return problems.answer(
                    request,
                    known.getStatusCode(),
                    problems.text(
                            request, "api.problem." + known.getStatusCode().value()),
                    known.getHeaders());
        if (isUnstorable(problem)) return status(request, HttpStatus.BAD_REQUEST);
        log.error("{} {} failed", request.getMethod(), request.getRequestURI(), problem);
        return status(request, HttpStatus.INTERNAL_SERVER_ERROR);
    }

    private ResponseEntity<ProblemDetail> unreadable(
            HttpMessageNotReadableException problem, HttpServletRequest request) {
        var cause = problem.getCause();
        if (cause instanceof InvalidFormatException wrong
                && wrong.getTargetType().isEnum())
            return problems.wrongField(
                    request, path(wrong), "api.problem.not-one-of", wrong.getValue(), names(wrong.getTargetType()));
        if (cause instanceof MismatchedInputException wrong && !wrong.getPath().isEmpty())
            return problems.wrongField(request, path(wrong), "api.problem.wrong-kind");
        if (cause instanceof JacksonException syntax && syntax.getLocation() != null)
            return problems.answer(
                    request,
                    400,
                    problems.text(
                            request,
                            "api.problem.no-json-at",
                            syntax.getLocation().getLineNr(),
                            syntax.getLocation().getColumnNr()));
        return problems.answer(request, 400, problems.text(request, "api.problem.no-json"));
    }

    private ResponseEntity<ProblemDetail> parameter(
            MethodArgumentTypeMismatchException wrong, HttpServletRequest request) {
        var type = wrong.getRequiredType();
        if (type != null && type.isEnum())
            return problems.wrongField(
                    request, wrong.getName(), "api.problem.not-one-of", wrong.getValue(), names(type));
        return problems.wrongField(request, wrong.getName(), "api.problem.wrong-kind");
    }

    private ResponseEntity<ProblemDetail> filter(BindException wrong, HttpServletRequest request) {
        var errors = wrong.getFieldErrors().stream()
                .map(field -> {
                    var type = wrong.getFieldType(field.getField());
                    return type != null && type.isEnum()
                            ? problem(request, field, "api.problem.not-one-of", field.getRejectedValue(), names(type))
                            : problem(request, field, "api.problem.wrong-kind");
                })
                .toList();
        return problems.wrongFields(request, errors);
    }

    private FieldProblem problem(HttpServletRequest request, FieldError field, String key, Object... details) {
        return new FieldProblem(field.getField(), problems.text(request, key, details));
    }

    private ResponseEntity<ProblemDetail> status(HttpServletRequest request, HttpStatus status) {
        return problems.answer(request, status.value(), problems.text(request, "api.problem." + status.value()));
    }

    private static String path(JsonMappingException wrong) {
        return wrong.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
    }

    private static String names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
    }

    /** What the security rules answer themselves. */
    private static boolean isForTheDoors(Exception problem) {
        return problem instanceof AccessDeniedException || problem instanceof AuthenticationException;
    }

    /** A character that no database keeps, such as U+0000, in a place where nobody looked for it. */
    private static boolean isUnstorable(Exception problem) {
        return Stream.iterate((Throwable) problem, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql && NO_SUCH_CHARACTER.equals(sql.getSQLState()));
    }
}
