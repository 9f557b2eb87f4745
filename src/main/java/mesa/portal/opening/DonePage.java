package mesa.portal.opening;

import mesa.access.CurrentPerson;
import mesa.directory.Person;
import mesa.ticket.Ticket;
import mesa.ticket.TicketNotFound;
import mesa.ticket.TicketVisibility;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Says that a ticket is open: its number, what happens next, and where the confirmation goes. */
@Controller
class DonePage {

    private final TicketVisibility visible;
    private final CurrentPerson currentPerson;

    DonePage(TicketVisibility visible, CurrentPerson currentPerson) {
        this.visible = visible;
        this.currentPerson = currentPerson;
    }

    @GetMapping("/tickets/new/done/{number}")
    String show(@PathVariable String number, Model model) {
        var me = currentPerson.get();
        var ticket = ticket(number, me);
        model.addAttribute("ticket", ticket);
        model.addAttribute("forSomebodyElse", !ticket.requester().personId().equals(me.id()));
        return "portal/opening/done";
    }

    private Ticket ticket(String number, Person person) {
        try {
            return visible.get(number, person);
        } catch (TicketNotFound notForThem) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, notForThem);
        }
    }
}
