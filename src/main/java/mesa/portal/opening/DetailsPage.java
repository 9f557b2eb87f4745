package mesa.portal.opening;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import mesa.access.CurrentPerson;
import mesa.directory.Person;
import mesa.intake.InvalidTicket;
import mesa.portal.opening.DetailsView.Trouble;
import mesa.ticket.TicketNumber;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The last page on the way to a ticket: what happened, how urgent it is (C5), what the service asks (E20), files (C11),
 * and what the system notes by itself (E21). Whatever goes wrong, nothing that was typed or picked is lost.
 */
@Controller
@RequestMapping("/tickets/new")
class DetailsPage {

    private final Openings openings;
    private final Way way;
    private final Submission submission;
    private final DetailsView view;
    private final CurrentPerson currentPerson;

    DetailsPage(Openings openings, Way way, Submission submission, DetailsView view, CurrentPerson currentPerson) {
        this.openings = openings;
        this.way = way;
        this.submission = submission;
        this.view = view;
        this.currentPerson = currentPerson;
    }

    @GetMapping("/details")
    String ask(HttpServletRequest request, Model model) {
        var me = currentPerson.get();
        var opening = openings.of(me);
        var next = way.next(opening, me);
        if (next != Step.DETAILS) return "redirect:" + next.address();
        return view.show(opening, me, Trouble.withFiles(FilesPage.refusals(model)), request, model);
    }

    /** Keeps what is being typed. */
    @PostMapping("/draft")
    ResponseEntity<Void> keep(HttpServletRequest request) {
        openings.keepIfCurrent(currentPerson.get(), Opening.sentWith(request));
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/details")
    String send(
            @RequestParam(required = false) List<MultipartFile> files,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var me = currentPerson.get();
        var opening = Opening.sentWith(request);
        var opened = openings.openedWith(me, opening);
        if (opened.isPresent()) return done(opened.get());
        openings.keep(me, opening);
        if (opening.type().isEmpty()) return "redirect:" + Step.TYPE.address();
        var refusals = view.take(me, files);
        try {
            if (refusals.isEmpty()) return done(submission.send(opening, view.environment(opening, request), me));
            return again(opening, me, Trouble.withFiles(refusals), request, response, model);
        } catch (InvalidTicket invalid) {
            return again(opening, me, Trouble.withFields(invalid.problems()), request, response, model);
        }
    }

    /**
     * What somebody sent whose session was over: after the log-in the desk finds it again ({@code continue} is what
     * Spring Security adds then), keeps it, and lets the person look before it is sent. Words of somebody else, who sat
     * at the same browser before, go.
     */
    @PostMapping(value = "/details", params = "continue")
    String recover(
            @RequestParam(defaultValue = "") String person, HttpServletRequest request, RedirectAttributes next) {
        var me = currentPerson.get();
        var opening = Opening.sentWith(request);
        if (!me.id().toString().equals(person)
                || openings.openedWith(me, opening).isPresent()) return "redirect:/tickets/new";
        openings.keep(me, opening);
        next.addFlashAttribute("recovered", true);
        return "redirect:" + way.next(opening, me).address();
    }

    private String again(
            Opening opening,
            Person me,
            Trouble trouble,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return view.show(opening, me, trouble, request, model);
    }

    private static String done(TicketNumber number) {
        return "redirect:/tickets/new/done/" + number.value();
    }
}
