package mesa.incident.web;

import jakarta.servlet.http.HttpServletRequest;
import mesa.engine.DoorClosed;
import mesa.engine.TicketDoors;
import mesa.page.Visits;
import mesa.ticket.Conversation;
import mesa.ticket.Message;
import mesa.ticket.MessageKind;
import mesa.ticket.Ticket;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page on which the requester judges the solution: "Aprobar" with an optional comment (C17), or that it still
 * fails, with a reason (C18). Opening it changes nothing, so that a mail scanner that follows the links does not judge.
 */
@Controller
@RequestMapping("/solution/{token}")
class SolutionPage {

    private static final int LONGEST = 10_000;

    private final Visits visits;
    private final TicketDoors doors;
    private final Conversation conversation;

    SolutionPage(Visits visits, TicketDoors doors, Conversation conversation) {
        this.visits = visits;
        this.doors = doors;
        this.conversation = conversation;
    }

    @GetMapping
    String show(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String verdict,
            Model model,
            HttpServletRequest request) {
        var ticket = visits.enter("solution", token, request);
        model.addAttribute("verdict", verdict);
        return page(ticket, "", model);
    }

    /** Approves. With a comment it first shows what was written: "still broken" is no approval. */
    @PostMapping(params = "approve")
    String approve(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "false") boolean sure,
            Model model,
            HttpServletRequest request) {
        var ticket = visits.enter("solution", token, request);
        if (!words.isBlank() && !sure) {
            model.addAttribute("confirm", true);
            return page(ticket, words, model);
        }
        return judged(
                token,
                ticket,
                words,
                model,
                () -> doors.approveSolution(
                        ticket.number(), words.isBlank() ? null : words.strip(), Visits.visitor(ticket)));
    }

    @PostMapping(params = "reject")
    String reject(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String words,
            Model model,
            HttpServletRequest request) {
        var ticket = visits.enter("solution", token, request);
        if (words.isBlank()) {
            model.addAttribute("problem", "solution.reason.missing");
            return page(ticket, words, model);
        }
        return judged(
                token,
                ticket,
                words,
                model,
                () -> doors.rejectSolution(ticket.number(), words.strip(), Visits.visitor(ticket)));
    }

    private String judged(String token, Ticket ticket, String words, Model model, Runnable verdict) {
        if (words.length() > LONGEST) {
            model.addAttribute("problem", "solution.words.long");
            return page(ticket, words, model);
        }
        try {
            verdict.run();
        } catch (DoorClosed e) {
            return page(ticket, words, model);
        }
        return "redirect:/solution/" + token;
    }

    private String page(Ticket ticket, String words, Model model) {
        model.addAttribute("ticket", ticket);
        model.addAttribute("words", words);
        model.addAttribute("judgeable", doors.open(ticket.number()).contains("SolutionApproved"));
        model.addAttribute(
                "solution",
                conversation
                        .latest(ticket.number(), MessageKind.SOLUTION)
                        .map(Message::text)
                        .orElse(null));
        return "incident/solution";
    }
}
