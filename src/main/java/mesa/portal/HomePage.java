package mesa.portal;

import mesa.access.CurrentPerson;
import mesa.ticket.StatusFilter;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where requesters begin: search, report, ask, and their open tickets, first those that wait for them. */
@Controller
class HomePage {

    private static final int SHOWN = 5;
    private static final int LOOKED_AT = 50;

    private final MyTickets tickets;
    private final CurrentPerson currentPerson;

    HomePage(MyTickets tickets, CurrentPerson currentPerson) {
        this.tickets = tickets;
        this.currentPerson = currentPerson;
    }

    @GetMapping("/")
    String show(Model model) {
        var open = tickets.find(currentPerson.get(), null, StatusFilter.OPEN, null, LOOKED_AT);
        var waiting = open.stream().filter(MyTickets.Line::yourTurn).toList();
        var others = open.stream().filter(line -> !line.yourTurn()).toList();
        model.addAttribute("waiting", waiting);
        model.addAttribute("open", others.subList(0, Math.min(SHOWN, others.size())));
        model.addAttribute("more", others.size() > SHOWN);
        return "portal/home";
    }
}
