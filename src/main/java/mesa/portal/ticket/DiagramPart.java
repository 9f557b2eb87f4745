package mesa.portal.ticket;

import mesa.portal.diagram.Diagrams;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** "Usted está aquí": where the ticket is in the diagram that it follows. */
@Component
@Order(15)
class DiagramPart implements PagePart {

    private final Diagrams diagrams;

    DiagramPart(Diagrams diagrams) {
        this.diagrams = diagrams;
    }

    @Override
    public void addTo(Model model, Visit visit) {
        diagrams.addTo(model, visit.number());
    }

    @Override
    public boolean isLive() {
        return true;
    }
}
