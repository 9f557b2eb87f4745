package mesa.portal.ticket;

import mesa.catalog.Catalog;
import mesa.catalog.ServiceOffering;
import mesa.ticket.Environments;
import mesa.ticket.Ticket;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the ticket is about, in short; on what it was seen (E21) only for those whose it is, and the desk. */
@Component
@Order(70)
class FactsPart implements PagePart {

    private final Catalog catalog;
    private final Environments environments;

    FactsPart(Catalog catalog, Environments environments) {
        this.catalog = catalog;
        this.environments = environments;
    }

    /** The names behind the ticket's ids; the category may be null. */
    record Names(String service, String category) {}

    @Override
    public void addTo(Model model, Visit visit) {
        model.addAttribute("names", names(visit.ticket()));
        model.addAttribute(
                "environment",
                visit.mayDecide() ? environments.of(visit.number()).orElse(null) : null);
    }

    private Names names(Ticket ticket) {
        var service = catalog.service(ticket.service());
        var category = ticket.category() == null
                ? null
                : service.flatMap(offering -> offering.categoryName(ticket.category()))
                        .orElse(null);
        return new Names(service.map(ServiceOffering::name).orElse(ticket.service()), category);
    }
}
