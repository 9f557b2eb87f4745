package mesa.portal.ticket;

import mesa.directory.Person;
import mesa.ticket.Actor;
import mesa.ticket.Ticket;
import mesa.ticket.TicketNumber;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Somebody at one ticket: logged in at {@code /tickets/{number}}, or by the link of a mail at {@code /visit/{token}},
 * which opens this one ticket and nothing else. As an argument of a controller it is only there when the person may see
 * the ticket; for anybody else there is no such page.
 *
 * @param requester whether it is the person's own ticket
 * @param mayDecide whether the person may approve, reject, withdraw, and say who watches
 * @param base the address of the page; everything that is done to the ticket is done below it
 */
public record Visit(Ticket ticket, Person person, boolean byLink, boolean requester, boolean mayDecide, String base) {

    /** Whether it is one of the desk's own people at work; a link shows them no more than any other reader. */
    public boolean staff() {
        return !byLink && person.isStaff();
    }

    public TicketNumber number() {
        return ticket.number();
    }

    /** Whom the timeline names for what is done on this visit. */
    public Actor actor() {
        return Actor.person(person.id(), person.name());
    }

    /** Where the person's unfinished reply is kept. */
    public String replyPlace() {
        return "reply:" + number();
    }

    /** Ends the visit where only those go on whose ticket it is. */
    void requireToDecide() {
        if (!mayDecide) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
}
