package mesa.portal.staff;

import java.util.Optional;
import mesa.access.CurrentPerson;
import mesa.directory.Person;
import mesa.ticket.Actor;
import mesa.ticket.Ticket;
import mesa.ticket.TicketNotFound;
import mesa.ticket.TicketNumber;
import mesa.ticket.TicketVisibility;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** Lets those in who work on tickets, and leads them back to the ticket's page. */
@Component
class StaffTickets {

    private final TicketVisibility visible;
    private final CurrentPerson currentPerson;

    StaffTickets(TicketVisibility visible, CurrentPerson currentPerson) {
        this.visible = visible;
        this.currentPerson = currentPerson;
    }

    /** Somebody at work on a ticket. */
    record Work(Ticket ticket, Person person) {

        TicketNumber number() {
            return ticket.number();
        }

        Actor actor() {
            return Actor.person(person.id(), person.name());
        }

        /** Back to a part of the ticket's page. */
        String back(String part) {
            return "redirect:/tickets/" + number() + "#staff-" + part;
        }

        /** Back to where it is said what went wrong, with what was typed. */
        String back(Trouble trouble, String... typed) {
            var address = UriComponentsBuilder.fromPath("/tickets/" + number()).queryParam("trouble", trouble.code());
            for (var i = 0; i < typed.length; i += 2) {
                address.queryParam(typed[i], typed[i + 1]);
            }
            return "redirect:"
                    + address.fragment(trouble.field()).build().encode().toUriString();
        }
    }

    /** The ticket for whoever is logged in; for those who are not of the desk there is no such page. */
    Work enter(String number) {
        var person = currentPerson.get();
        var ticket = person.isStaff() ? find(number, person) : Optional.<Ticket>empty();
        if (ticket.isEmpty()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        if (!person.worksTickets()) throw new AccessDeniedException("Only for those who work on tickets");
        return new Work(ticket.get(), person);
    }

    private Optional<Ticket> find(String number, Person person) {
        try {
            return Optional.of(visible.get(number, person));
        } catch (TicketNotFound none) {
            return Optional.empty();
        }
    }

    /** The address below which the desk's own people act on a ticket. */
    static String base(TicketNumber number) {
        return "/tickets/" + number + "/staff";
    }
}
