package mesa.portal.ticket;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import mesa.ticket.LinkKind;
import mesa.ticket.Links;
import mesa.ticket.Ticket;
import mesa.ticket.TicketLink;
import mesa.ticket.TicketNumber;
import mesa.ticket.TicketVisibility;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The tickets that belong to this one, as far as the visitor may see them. A link opens this one ticket alone; and the
 * desk's own people have them in their own part of the page.
 */
@Component
@Order(50)
class RelatedPart implements PagePart {

    private final Links links;
    private final TicketVisibility visible;

    RelatedPart(Links links, TicketVisibility visible) {
        this.links = links;
        this.visible = visible;
    }

    /**
     * Another ticket.
     *
     * @param forward whether this ticket is of that kind to the other, or the other to this
     */
    record Related(LinkKind kind, boolean forward, Ticket other) {}

    @Override
    public void addTo(Model model, Visit visit) {
        model.addAttribute("related", visit.byLink() || visit.staff() ? List.of() : related(visit));
    }

    private List<Related> related(Visit visit) {
        var found = links.of(visit.number());
        var others = found.stream().map(link -> other(link, visit)).collect(Collectors.toSet());
        Map<TicketNumber, Ticket> seen = visible.among(others, visit.person()).stream()
                .collect(Collectors.toMap(Ticket::number, Function.identity()));
        return found.stream()
                .filter(link -> seen.containsKey(other(link, visit)))
                .map(link -> new Related(link.kind(), link.from().equals(visit.number()), seen.get(other(link, visit))))
                .sorted(Comparator.comparing(Related::kind))
                .toList();
    }

    private static TicketNumber other(TicketLink link, Visit visit) {
        return link.from().equals(visit.number()) ? link.to() : link.from();
    }
}
