package mesa.portal;

import java.time.Instant;
import java.util.List;
import mesa.catalog.Catalog;
import mesa.catalog.ServiceOffering;
import mesa.directory.Person;
import mesa.directory.Role;
import mesa.portal.clock.NextPromises;
import mesa.ticket.StatusFilter;
import mesa.ticket.Ticket;
import mesa.ticket.TicketNumber;
import mesa.ticket.TicketQuery;
import mesa.ticket.TicketSearch;
import mesa.ticket.TicketStatus;
import mesa.ticket.WaitingReason;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;

/** The tickets that are a person's own: asked or watched, and for a key user those of the organisation (E13). */
@Service
class MyTickets {

    private final TicketSearch search;
    private final Catalog catalog;
    private final NextPromises promises;

    MyTickets(TicketSearch search, Catalog catalog, NextPromises promises) {
        this.search = search;
        this.catalog = catalog;
        this.promises = promises;
    }

    /**
     * A line of the list.
     *
     * @param service the service's name
     * @param requester who asked, by name
     * @param own whether the person who looks at the list is who asked
     * @param yourTurn whether it waits for the person who looks at it: a question to answer, a solution to judge
     * @param promise what is promised next until when, in a sentence; null: nothing
     */
    record Line(
            TicketNumber number,
            TicketStatus status,
            String subject,
            String service,
            String requester,
            boolean own,
            Instant changedAt,
            boolean yourTurn,
            String promise) {}

    /** At most {@code limit} tickets with these words and that status behind that number, newest first. */
    List<Line> find(Person person, String words, StatusFilter status, TicketNumber after, int limit) {
        var query = new TicketQuery(
                words,
                status,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                person.id(),
                person.roles().contains(Role.KEY_USER) ? person.organisation() : null,
                after,
                limit,
                null);
        var found = search.find(query);
        var open = found.stream()
                .filter(ticket -> !ticket.status().isFinal())
                .map(Ticket::number)
                .toList();
        var promised = promises.of(open, LocaleContextHolder.getLocale());
        return found.stream()
                .map(ticket -> line(ticket, person, promised.get(ticket.number())))
                .toList();
    }

    private Line line(Ticket ticket, Person person, String promise) {
        var own = ticket.requester().personId().equals(person.id());
        return new Line(
                ticket.number(),
                ticket.status(),
                ticket.subject(),
                catalog.service(ticket.service()).map(ServiceOffering::name).orElse(ticket.service()),
                ticket.requester().name(),
                own,
                ticket.changedAt(),
                own && waitsForRequester(ticket),
                promise);
    }

    private static boolean waitsForRequester(Ticket ticket) {
        return ticket.status() == TicketStatus.RESOLVED || ticket.waitingReason() == WaitingReason.REQUESTER;
    }
}
