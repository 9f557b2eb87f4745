package mesa.portal.staff;

import mesa.directory.Person;
import mesa.ticket.Ticket;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the ticket page shows to the desk's own people alone: the template {@code portal/staff/ticket}. */
@Component
public class StaffPanel {

    /** Puts what the panel shows into the model of the ticket's page; only for the desk's own people. */
    public void addTo(Model model, Ticket ticket, Person person) {
        model.addAttribute("staff", new StaffView(ticket, person.worksTickets()));
    }
}
