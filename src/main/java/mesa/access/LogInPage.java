package mesa.access;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The one log-in for everything. */
@Controller
class LogInPage {

    @GetMapping("/login")
    String ask(
            Authentication person,
            @RequestParam(required = false) String out,
            @RequestParam(required = false) String renewed,
            Model model) {
        if (person != null) return "redirect:" + Landing.of(person);
        model.addAttribute("out", out != null);
        model.addAttribute("renewed", renewed != null);
        return "access/login";
    }

    @PostMapping("/login/failed")
    String askAgain(@RequestParam(defaultValue = "") String username, Model model) {
        model.addAttribute("failed", true);
        model.addAttribute("username", username);
        return "access/login";
    }
}
