package mesa.portal.ticket;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Takes the verdict on a solution on the ticket's page (C17, C18). */
@Controller
@RequestMapping({"/tickets/{number}/solution", "/visit/{token}/solution"})
class SolutionBox {

    private final Judgement judgement;
    private final WholeTicket whole;

    SolutionBox(Judgement judgement, WholeTicket whole) {
        this.judgement = judgement;
        this.whole = whole;
    }

    @PostMapping
    String judge(Visit visit, @ModelAttribute("given") Verdict verdict, Model model) {
        visit.requireToDecide();
        return switch (judgement.take(verdict, visit.number(), visit.actor())) {
            case GIVEN -> (verdict.approves() ? Done.APPROVED : Done.REJECTED).at(visit);
            case ASKED_AGAIN -> askAgain(visit, model);
            case WRONG -> page(visit, verdict.problem(), model);
            case TOO_LATE -> page(visit, "ticket-page.too-late", model);
        };
    }

    private static String askAgain(Visit visit, Model model) {
        model.addAttribute("action", visit.base() + "/solution");
        model.addAttribute("back", visit.base());
        return "portal/ticket/confirm";
    }

    private String page(Visit visit, String problem, Model model) {
        model.addAttribute("problem", problem);
        model.addAttribute("problemField", "verdict");
        whole.addTo(model, visit);
        return TicketPage.VIEW;
    }
}
