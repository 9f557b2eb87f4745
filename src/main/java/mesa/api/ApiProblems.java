package mesa.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import mesa.access.PasswordRefused;
import mesa.api.Problems.FieldProblem;
import mesa.engine.DoorClosed;
import mesa.intake.InvalidTicket;
import mesa.intake.mail.deeds.FilesNotJudged;
import mesa.intake.mail.kept.NoSuchMail;
import mesa.ticket.AttachmentRefused;
import mesa.ticket.LinkRefused;
import mesa.ticket.TicketChangeRefused;
import mesa.ticket.TicketNotFound;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says in words what the desk does not take or can't do as things stand. */
@RestControllerAdvice(basePackageClasses = ApiProblems.class)
class ApiProblems {

    private final Problems problems;

    ApiProblems(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> fields(InvalidTicket wrong, HttpServletRequest request) {
        var errors = wrong.problems().entrySet().stream()
                .map(problem -> new FieldProblem(problem.getKey(), problems.text(request, problem.getValue())))
                .toList();
        return problems.wrongFields(request, errors);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> field(WrongField wrong, HttpServletRequest request) {
        return problems.wrongField(request, wrong.field(), wrong.problem(), wrong.details());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> password(PasswordRefused refused, HttpServletRequest request) {
        return problems.wrongField(request, "password", refused.problem());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notFound(TicketNotFound missing, HttpServletRequest request) {
        return problems.answer(request, 404, problems.text(request, "api.problem.no-ticket"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> nothing(NothingHere missing, HttpServletRequest request) {
        return problems.answer(request, 404, problems.text(request, missing.problem()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> closed(DoorClosed closed, HttpServletRequest request) {
        return problems.answer(request, 409, problems.text(request, "api.problem.door." + closed.door()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> link(LinkRefused refused, HttpServletRequest request) {
        return problems.answer(request, 409, problems.text(request, "link.refused." + refused.reason()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> decided(NoSuchMail gone, HttpServletRequest request) {
        return problems.answer(request, 409, problems.text(request, "staff.trouble.held-gone"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> later(FilesNotJudged notNow, HttpServletRequest request) {
        return problems.answer(request, 503, problems.text(request, "staff.trouble.files-not-judged"));
    }

    @ExceptionHandler({TicketChangeRefused.class, ConcurrencyFailureException.class})
    ResponseEntity<ProblemDetail> conflict(RuntimeException conflict, HttpServletRequest request) {
        return problems.answer(request, 409, problems.text(request, "api.problem.409"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> file(AttachmentRefused refused, HttpServletRequest request) {
        var words = problems.text(request, "attachment.refused." + refused.reason(), refused.details());
        var answer = problems.answer(request, statusOf(refused.reason()), words);
        answer.getBody().setProperty("errors", List.of(new FieldProblem("file", words)));
        return answer;
    }

    private static int statusOf(AttachmentRefused.Reason reason) {
        return switch (reason) {
            case TOO_LARGE, TOO_LARGE_TOGETHER, ARCHIVE_TOO_LARGE, TOO_LARGE_TO_SCAN -> 413;
            case EMPTY, TOO_MANY -> 400;
            case IMAGE_KIND, EXECUTABLE, KIND -> 415;
            case ARCHIVE_TOO_DEEP, ARCHIVE_UNREADABLE, ARCHIVE_PATH, VIRUS -> 422;
            case SCANNER_AWAY, BUSY -> 503;
        };
    }
}
