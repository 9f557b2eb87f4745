package mesa.portal.links;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks for a new password (C2); the answer is the same for everybody, known or not. */
@Controller
@RequestMapping("/password/forgotten")
class ForgottenPasswordPage {

    private static final String PAGE = "portal/links/forgotten-password";

    private final MailedLinks links;
    private final LinkSenders senders;

    ForgottenPasswordPage(MailedLinks links, LinkSenders senders) {
        this.links = links;
        this.senders = senders;
    }

    @GetMapping
    String ask(@RequestParam(required = false) String sent, Model model) {
        model.addAttribute("sent", sent != null);
        return PAGE;
    }

    @PostMapping
    String send(@RequestParam(defaultValue = "") String who, Model model, HttpServletRequest request) {
        var typed = who.strip();
        if (typed.isEmpty() || typed.length() > Typed.LONGEST) {
            model.addAttribute("who", typed);
            model.addAttribute("problem", typed.isEmpty() ? "forgotten.who.missing" : "forgotten.who.long");
            return PAGE;
        }
        if (senders.mayAsk(request.getRemoteAddr())) links.askForPassword(typed);
        return "redirect:/password/forgotten?sent";
    }
}
