package mesa.portal.links;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Asks by number and mail address how a ticket is doing, without a log-in (A12); the answer is the same for everybody,
 * whether there is such a ticket or not.
 */
@Controller
@RequestMapping("/status")
class StatusPage {

    private static final String PAGE = "portal/links/status";

    private final MailedLinks links;
    private final LinkSenders senders;

    StatusPage(MailedLinks links, LinkSenders senders) {
        this.links = links;
        this.senders = senders;
    }

    @GetMapping
    String ask(
            @RequestParam(required = false) String sent, @RequestParam(defaultValue = "") String number, Model model) {
        model.addAttribute("sent", sent != null);
        model.addAttribute("typed", Typed.of(number, ""));
        return PAGE;
    }

    @PostMapping
    String send(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String email,
            Model model,
            HttpServletRequest request) {
        var typed = Typed.of(number, email);
        if (!typed.isSound()) {
            model.addAttribute("typed", typed);
            model.addAttribute("numberProblem", typed.numberProblem());
            model.addAttribute("emailProblem", typed.emailProblem());
            return PAGE;
        }
        if (senders.mayAsk(request.getRemoteAddr()))
            links.askForTicket(typed.ticket().orElseThrow(), typed.email());
        return "redirect:/status?sent";
    }
}
