package mesa.portal;

import java.util.Optional;
import mesa.access.CurrentPerson;
import mesa.directory.Person;
import mesa.ticket.StatusFilter;
import mesa.ticket.Ticket;
import mesa.ticket.TicketNotFound;
import mesa.ticket.TicketNumber;
import mesa.ticket.TicketVisibility;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's own tickets (C10): the open ones or all, found by number however it is typed and by words. */
@Controller
class MyTicketsPage {

    private static final int PAGE = 20;
    private static final String OPEN = "open";
    private static final String ALL = "all";

    private final MyTickets tickets;
    private final TicketVisibility visible;
    private final CurrentPerson currentPerson;

    MyTicketsPage(MyTickets tickets, TicketVisibility visible, CurrentPerson currentPerson) {
        this.tickets = tickets;
        this.visible = visible;
        this.currentPerson = currentPerson;
    }

    /** Whoever searches means all tickets unless they say otherwise; whoever asks for a number means that ticket. */
    @GetMapping("/tickets")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String after,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean whileTyping,
            Model model) {
        var person = currentPerson.get();
        var named = whileTyping ? Optional.<Ticket>empty() : named(q, person);
        if (named.isPresent()) return "redirect:/tickets/" + named.get().number();
        var all = show.equals(ALL) || show.isEmpty() && !q.isBlank();
        var found = tickets.find(
                person,
                q,
                all ? null : StatusFilter.OPEN,
                TicketNumber.parse(after).orElse(null),
                PAGE + 1);
        model.addAttribute("q", q.strip());
        model.addAttribute("show", all ? ALL : OPEN);
        model.addAttribute("further", !after.isBlank());
        model.addAttribute("more", found.size() > PAGE);
        model.addAttribute("tickets", found.subList(0, Math.min(PAGE, found.size())));
        return "portal/tickets";
    }

    private Optional<Ticket> named(String q, Person person) {
        if (TicketNumber.parse(q).isEmpty()) return Optional.empty();
        try {
            return Optional.of(visible.get(q, person));
        } catch (TicketNotFound notForThem) {
            return Optional.empty();
        }
    }
}
