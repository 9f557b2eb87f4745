package mesa.incident.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import mesa.access.SignedLinks;
import mesa.engine.Attempts;
import mesa.page.Visits;
import mesa.ticket.Conversation;
import mesa.ticket.Message;
import mesa.ticket.MessageKind;
import mesa.ticket.Ticket;
import mesa.ticket.TicketStatus;
import mesa.ticket.WaitingReason;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page on which a requester answers the desk's question or adds something, also one who has no log-in (A11): every
 * mail to the requester leads here. A message never judges a solution; for that it leads on to {@link SolutionPage}.
 */
@Controller
@RequestMapping("/reply/{token}")
class ReplyPage {

    private static final int LONGEST = 10_000;

    private final Visits visits;
    private final Conversation conversation;
    private final SignedLinks links;
    private final Attempts attempts;

    ReplyPage(Visits visits, Conversation conversation, SignedLinks links, Attempts attempts) {
        this.attempts = attempts;
        this.visits = visits;
        this.conversation = conversation;
        this.links = links;
    }

    @GetMapping
    String show(
            @PathVariable String token,
            @RequestParam(defaultValue = "false") boolean sent,
            Model model,
            HttpServletRequest request) {
        var ticket = visits.enter("reply", token, request);
        model.addAttribute("sent", sent);
        return page(ticket, "", model);
    }

    @PostMapping
    String send(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String words,
            Model model,
            HttpServletRequest request) {
        var ticket = visits.enter("reply", token, request);
        if (words.isBlank() || words.length() > LONGEST || ticket.status().isFinal()) {
            model.addAttribute("problem", words.isBlank() ? "reply.words.missing" : "solution.words.long");
            return page(ticket, words, model);
        }
        attempts.at(() -> conversation.post(ticket.number(), MessageKind.REPLY, words.strip(), Visits.visitor(ticket)));
        return "redirect:/reply/" + token + "?sent=true";
    }

    private String page(Ticket ticket, String words, Model model) {
        model.addAttribute("ticket", ticket);
        model.addAttribute("words", words);
        model.addAttribute("question", question(ticket));
        if (ticket.status() == TicketStatus.RESOLVED) {
            model.addAttribute(
                    "solutionPage",
                    links.url("/solution/"
                            + links.sign("solution", ticket.number().value(), Duration.ofDays(1))));
        }
        return "incident/reply";
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
