package mesa.portal;

import mesa.desk.Help;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The help section (C1): frequent questions, guides and videos as the desk's file says, and under them the way to a
 * ticket for whoever did not find enough (E18). For everybody, also before the log-in.
 */
@Controller
class HelpPage {

    private final Help help;

    HelpPage(Help help) {
        this.help = help;
    }

    @GetMapping("/help")
    String show(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("q", q.strip());
        model.addAttribute("questions", help.questionsWith(q));
        model.addAttribute("guides", help.guides());
        return "portal/help";
    }
}
