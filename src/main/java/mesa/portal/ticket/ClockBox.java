package mesa.portal.ticket;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Renews the deadlines of an open page: time passes also when nothing happens to the ticket. */
@Controller
@RequestMapping({"/tickets/{number}/clock", "/visit/{token}/clock"})
class ClockBox {

    private final ClockPart deadlines;

    ClockBox(ClockPart deadlines) {
        this.deadlines = deadlines;
    }

    @GetMapping
    String show(Visit visit, Model model) {
        deadlines.addTo(model, visit);
        return "portal/clock/box :: renewed";
    }
}
