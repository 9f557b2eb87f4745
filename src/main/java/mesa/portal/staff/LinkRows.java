package mesa.portal.staff;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import mesa.ticket.Links;
import mesa.ticket.Ticket;
import mesa.ticket.TicketLink;
import mesa.ticket.TicketManagement;
import mesa.ticket.TicketNumber;
import org.springframework.stereotype.Component;

/** The links of a ticket with the tickets at their other ends. */
@Component
class LinkRows {

    private final Links links;
    private final TicketManagement tickets;

    LinkRows(Links links, TicketManagement tickets) {
        this.links = links;
        this.tickets = tickets;
    }

    List<LinkRow> of(TicketNumber number) {
        var linked = links.of(number);
        var others =
                tickets.findAll(linked.stream().map(link -> other(link, number)).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Ticket::number, Function.identity()));
        return linked.stream()
                .map(link -> new LinkRow(LinkWay.of(link, number), others.get(other(link, number))))
                .toList();
    }

    private static TicketNumber other(TicketLink link, TicketNumber number) {
        return link.from().equals(number) ? link.to() : link.from();
    }
}
