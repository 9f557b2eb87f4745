package mesa.portal.ticket;

import mesa.engine.Attempts;
import mesa.engine.DoorClosed;
import mesa.engine.TicketDoors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Asks whoever wants to withdraw a ticket whether they are sure, and withdraws it. */
@Controller
@RequestMapping({"/tickets/{number}/withdrawal", "/visit/{token}/withdrawal"})
class WithdrawalPage {

    private static final String VIEW = "portal/ticket/withdrawal";
    private static final int LONGEST = 10_000;

    private final TicketDoors doors;
    private final Attempts attempts;
    private final SentForms forms;

    WithdrawalPage(TicketDoors doors, Attempts attempts, SentForms forms) {
        this.doors = doors;
        this.attempts = attempts;
        this.forms = forms;
    }

    @GetMapping
    String ask(Visit visit, Model model) {
        visit.requireToDecide();
        return page(visit, "", null, model);
    }

    @PostMapping
    String withdraw(Visit visit, @ModelAttribute("given") Reply reason, Model model) {
        visit.requireToDecide();
        if (reason.said().length() > LONGEST) return page(visit, reason.words(), "solution.words.long", model);
        try {
            attempts.at(() -> {
                if (forms.isFirst(reason.key(), reason.said()))
                    doors.withdraw(visit.number(), reason.said(), visit.actor());
                return visit;
            });
        } catch (DoorClosed tooLate) {
            return page(visit, reason.words(), "ticket-page.withdraw.too-late", model);
        }
        return Done.WITHDRAWN.at(visit);
    }

    private String page(Visit visit, String typed, String problem, Model model) {
        model.addAttribute("open", doors.open(visit.number()).contains("TicketWithdrawn"));
        model.addAttribute("typed", typed);
        model.addAttribute("problem", problem);
        model.addAttribute("formKey", SentForms.newKey());
        return VIEW;
    }
}
