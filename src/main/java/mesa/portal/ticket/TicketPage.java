package mesa.portal.ticket;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page of a ticket: how it stands and what comes next, what was said, what one can do. The same page for whoever is
 * logged in and whoever comes by a link.
 */
@Controller
@RequestMapping({"/tickets/{number}", "/visit/{token}"})
class TicketPage {

    static final String VIEW = "portal/ticket/ticket";

    private final WholeTicket whole;
    private final Talks talks;
    private final Pulse pulse;

    TicketPage(WholeTicket whole, Talks talks, Pulse pulse) {
        this.whole = whole;
        this.talks = talks;
        this.pulse = pulse;
    }

    /**
     * The whole page. A number typed in another way leads to the page's own address.
     *
     * @param done what was done just now, to be confirmed
     * @param earlier the message before which the conversation is shown, for whoever has no script
     */
    @GetMapping
    String show(
            Visit visit,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(required = false) Long earlier,
            HttpServletRequest request,
            Model model) {
        if (!request.getRequestURI().equals(request.getContextPath() + visit.base())) return "redirect:" + visit.base();
        model.addAttribute("done", Done.of(done));
        whole.addTo(model, visit);
        if (earlier != null)
            model.addAttribute("talk", talks.before(visit, earlier)).addAttribute("older", true);
        return VIEW;
    }

    /** The page of the conversation before a message. */
    @GetMapping("/earlier")
    String earlier(Visit visit, @RequestParam long before, Model model) {
        model.addAttribute("talk", talks.before(visit, before));
        return "portal/ticket/conversation :: earlier";
    }

    /** What the page asks for every few seconds: nothing (204), or the parts that may have changed. */
    @GetMapping("/news")
    ModelAndView news(Visit visit, News known, Model model, HttpServletResponse response) {
        if (pulse.of(visit) == known.seen()) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return null;
        }
        whole.addNewsTo(model, visit);
        var talk = talks.from(visit, known.first());
        var fresh = talk.entries().stream()
                .filter(entry -> entry.isNewsAfter(known.last()))
                .toList();
        return new ModelAndView(
                "portal/ticket/news :: news",
                Map.of(
                        "talk",
                        talk,
                        "fresh",
                        fresh,
                        "changed",
                        known.isOtherThan(visit.ticket().status())));
    }
}
