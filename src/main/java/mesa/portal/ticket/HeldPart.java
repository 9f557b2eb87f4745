package mesa.portal.ticket;

import mesa.portal.staff.HeldBox;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What was held back at the ticket until the desk decides; on an open page it appears, and goes, by itself. */
@Component
@Order(85)
class HeldPart implements PagePart {

    private final HeldBox held;

    HeldPart(HeldBox held) {
        this.held = held;
    }

    @Override
    public void addTo(Model model, Visit visit) {
        if (visit.staff()) held.addTo(model, visit.ticket(), visit.person());
    }

    @Override
    public boolean isLive() {
        return true;
    }
}
