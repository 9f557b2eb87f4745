package mesa.portal;

import mesa.access.CurrentPerson;
import mesa.portal.opening.Openings;
import mesa.ticket.StatusFilter;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Where requesters begin: report, ask, go on with what they had begun, and their open tickets, first those that wait
 * for them.
 */
@Controller
class HomePage {

    private static final int SHOWN = 5;
    private static final int LOOKED_AT = 50;

    private final MyTickets tickets;
    private final Openings openings;
    private final CurrentPerson currentPerson;

    HomePage(MyTickets tickets, Openings openings, CurrentPerson currentPerson) {
        this.tickets = tickets;
        this.openings = openings;
        this.currentPerson = currentPerson;
    }

    @GetMapping("/")
    String show(Model model) {
        var person = currentPerson.get();
        var open = tickets.find(person, null, StatusFilter.OPEN, null, LOOKED_AT);
        var waiting = open.stream().filter(MyTickets.Line::yourTurn).toList();
        var others = open.stream().filter(line -> !line.yourTurn()).toList();
        model.addAttribute("begun", openings.hasBegunOne(person));
        model.addAttribute("waiting", waiting);
        model.addAttribute("open", others.subList(0, Math.min(SHOWN, others.size())));
        model.addAttribute("more", others.size() > SHOWN);
        return "portal/home";
    }
}
