package mesa.portal.ticket;

import mesa.page.Visits;
import mesa.ticket.Conversation;
import mesa.ticket.Message;
import mesa.ticket.MessageKind;
import mesa.ticket.Ticket;
import mesa.ticket.WaitingReason;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page behind a mail that asks or tells something: the requester answers, also one who has no log-in (A11). A
 * message never judges a solution; for that, as for everything else, the page leads on to the whole ticket.
 */
@Controller
@RequestMapping("/reply/{token}")
class ReplyPage {

    private final Replies replies;
    private final Conversation conversation;
    private final Visits visits;

    ReplyPage(Replies replies, Conversation conversation, Visits visits) {
        this.replies = replies;
        this.conversation = conversation;
        this.visits = visits;
    }

    @GetMapping
    String show(Visit visit, @RequestParam(defaultValue = "false") boolean sent, Model model) {
        model.addAttribute("sent", sent);
        return page(visit, model);
    }

    @PostMapping
    String send(Visit visit, @ModelAttribute("reply") Reply reply, Model model) {
        var problem = replies.sendAlone(visit, reply);
        if (problem == null) return "redirect:" + visit.base() + "?sent=true";
        model.addAttribute("problem", problem);
        model.addAttribute("words", reply.words());
        return page(visit, model);
    }

    private String page(Visit visit, Model model) {
        model.addAttribute("question", question(visit.ticket()));
        model.addAttribute("formKey", SentForms.newKey());
        model.addAttribute("whole", visits.wayToTheTicket(visit.ticket()));
        return "portal/ticket/mail-reply";
    }

    private String question(Ticket ticket) {
        return ticket.waitingReason() == WaitingReason.REQUESTER
                ? conversation
                        .latest(ticket.number(), MessageKind.QUESTION)
                        .map(Message::text)
                        .orElse(null)
                : null;
    }
}
