package mesa.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import mesa.access.SignedLinks;
import mesa.directory.Directory;
import mesa.directory.Person;
import mesa.ticket.Ticket;
import mesa.ticket.TicketManagement;
import mesa.ticket.TicketNumber;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Lets a requester in who comes by the link of a mail, without a log-in (C17, A16), for the one thing and the one
 * ticket that the link is for.
 */
@Component
public class Visits {

    private final SignedLinks links;
    private final TicketManagement tickets;
    private final Directory directory;
    private final PageLanguage language;

    Visits(SignedLinks links, TicketManagement tickets, Directory directory, PageLanguage language) {
        this.links = links;
        this.tickets = tickets;
        this.directory = directory;
        this.language = language;
    }

    /**
     * The ticket behind a link; the page then speaks the requester's language. A link that was changed, is over, or was
     * made for something else leads to the same page as one that never was.
     */
    public Ticket enter(String purpose, String token, HttpServletRequest request) {
        var ticket = links.subject(purpose, token)
                .flatMap(TicketNumber::parse)
                .flatMap(tickets::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        directory
                .person(ticket.requester().personId())
                .ifPresent(person -> language.prefer(request, person.language()));
        return ticket;
    }

    /**
     * The requester's way on to the page of the whole ticket: behind the log-in for whoever has one, as in the mails,
     * so that a link for one thing that is passed on does not open everything; else by a link that is good for a week.
     */
    public String wayToTheTicket(Ticket ticket) {
        var requester = ticket.requester().personId();
        var hasLogIn = directory.person(requester).filter(Person::isRegistered).isPresent();
        return hasLogIn
                ? "/tickets/" + ticket.number()
                : "/visit/" + links.sign("visit", ticket.number() + ":" + requester, Duration.ofDays(7));
    }
}
