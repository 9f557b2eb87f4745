package mesa.portal.staff;

import java.util.function.Consumer;
import mesa.intake.mail.HeldReplies;
import mesa.intake.mail.deeds.FilesNotJudged;
import mesa.intake.mail.kept.NoSuchMail;
import mesa.portal.staff.StaffTickets.Work;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Whether an answer of somebody who has nothing to do with a ticket belongs to it, decided on the ticket's page. */
@Controller
@RequestMapping("/tickets/{number}/staff" + HeldActions.BELOW + "/{id:[0-9]{1,18}}")
class HeldActions {

    static final String BELOW = "/held";

    private final StaffTickets tickets;
    private final HeldReplies held;

    HeldActions(StaffTickets tickets, HeldReplies held) {
        this.tickets = tickets;
        this.held = held;
    }

    @PostMapping("/accept")
    String accept(@PathVariable String number, @PathVariable long id) {
        var work = tickets.enter(number);
        return decide(work, id, "accepted", mail -> held.accept(mail, work.actor()));
    }

    @PostMapping("/refuse")
    String refuse(@PathVariable String number, @PathVariable long id) {
        var work = tickets.enter(number);
        return decide(work, id, "refused", mail -> held.refuse(mail, work.actor()));
    }

    /** Back to the page, where it is said what came of it; also when somebody else was faster. */
    private String decide(Work work, long id, String done, Consumer<Long> decision) {
        if (!held.isAt(id, work.number())) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        try {
            decision.accept(id);
        } catch (NoSuchMail decided) {
            return work.back(Trouble.HELD_GONE);
        } catch (FilesNotJudged later) {
            return work.back(Trouble.FILES_NOT_JUDGED);
        }
        return "redirect:/tickets/" + work.number() + "?held=" + done + "#held-replies";
    }
}
