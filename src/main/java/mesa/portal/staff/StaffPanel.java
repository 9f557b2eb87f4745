package mesa.portal.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import mesa.directory.Person;
import mesa.directory.Role;
import mesa.ticket.Ticket;
import mesa.ticket.TicketQuery;
import mesa.ticket.TicketSearch;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the ticket page shows to the desk's own people alone: the template {@code portal/staff/ticket}. */
@Component
public class StaffPanel {

    private static final int EARLIER = 5;
    private static final Set<Role> IN_TASKLIST = EnumSet.of(Role.TECHNICIAN, Role.PROCESS_OWNER, Role.ADMINISTRATOR);

    private final TaskViews tasks;
    private final LinkRows links;
    private final Notes notes;
    private final TicketRows names;
    private final TicketSearch search;
    private final HttpServletRequest request;

    StaffPanel(
            TaskViews tasks,
            LinkRows links,
            Notes notes,
            TicketRows names,
            TicketSearch search,
            HttpServletRequest request) {
        this.request = request;
        this.tasks = tasks;
        this.links = links;
        this.notes = notes;
        this.names = names;
        this.search = search;
    }

    /** Puts what the panel shows into the model of the ticket's page; only for the desk's own people. */
    public void addTo(Model model, Ticket ticket, Person person) {
        model.addAttribute("staff", view(ticket, person));
        model.addAttribute("linkWays", LinkWay.ALL);
        model.addAttribute("typedLink", new TypedLink(request.getParameter("way"), request.getParameter("other")));
    }

    /** What somebody typed to link a ticket and what was not taken; null: nothing. */
    record TypedLink(String way, String other) {}

    private StaffView view(Ticket ticket, Person person) {
        return new StaffView(
                StaffTickets.base(ticket.number()),
                ticket.requester(),
                names.organisation(ticket.requester().organisation()),
                names.team(ticket.team()),
                names.person(ticket.assignee()),
                earlier(ticket),
                tasks.of(ticket.number(), person),
                links.of(ticket.number()),
                person.worksTickets(),
                person.roles().stream().anyMatch(IN_TASKLIST::contains),
                notes.begun(person, ticket.number()),
                notes.picked(person, ticket.number()),
                Trouble.of(request.getParameter("trouble")).orElse(null));
    }

    private List<Ticket> earlier(Ticket ticket) {
        var requester = ticket.requester().personId();
        return search.find(new TicketQuery(null, null, null, requester, null, null, EARLIER + 1)).stream()
                .filter(other -> !other.number().equals(ticket.number()))
                .limit(EARLIER)
                .toList();
    }
}
