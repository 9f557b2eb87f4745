package mesa.portal.ticket;

import mesa.page.Visits;
import mesa.ticket.Conversation;
import mesa.ticket.Message;
import mesa.ticket.MessageKind;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page behind the mail that tells of a solution: "Aprobar" with an optional comment (C17), or that it still fails,
 * with a reason (C18). Opening it changes nothing, so that a mail scanner that follows the links does not judge.
 */
@Controller
@RequestMapping("/solution/{token}")
class SolutionPage {

    private final Judgement judgement;
    private final Conversation conversation;
    private final Visits visits;

    SolutionPage(Judgement judgement, Conversation conversation, Visits visits) {
        this.judgement = judgement;
        this.conversation = conversation;
        this.visits = visits;
    }

    @GetMapping
    String show(
            Visit visit,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "") String done,
            Model model) {
        model.addAttribute("verdict", verdict);
        model.addAttribute("done", Done.of(done));
        return page(visit, model);
    }

    @PostMapping
    String judge(Visit visit, @ModelAttribute("given") Verdict verdict, Model model) {
        switch (judgement.take(verdict, visit.number(), visit.actor())) {
            case GIVEN:
                return (verdict.approves() ? Done.APPROVED : Done.REJECTED).at(visit);
            case ASKED_AGAIN:
                model.addAttribute("action", visit.base()).addAttribute("back", visit.base());
                return "portal/ticket/confirm";
            case WRONG:
                model.addAttribute("problem", verdict.problem());
                return page(visit, model);
            default:
                return page(visit, model);
        }
    }

    private String page(Visit visit, Model model) {
        model.addAttribute("judgeable", judgement.isOpen(visit.number()));
        model.addAttribute("formKey", SentForms.newKey());
        model.addAttribute("whole", visits.wayToTheTicket(visit.ticket()));
        model.addAttribute(
                "solution",
                conversation
                        .latest(visit.number(), MessageKind.SOLUTION)
                        .map(Message::text)
                        .orElse(null));
        return "portal/ticket/mail-solution";
    }
}
