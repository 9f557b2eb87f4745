package mesa.portal.ticket;

import mesa.portal.staff.StaffPanel;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What only the desk's own people see of a ticket. */
@Component
@Order(80)
class StaffPart implements PagePart {

    private final StaffPanel panel;

    StaffPart(StaffPanel panel) {
        this.panel = panel;
    }

    @Override
    public void addTo(Model model, Visit visit) {
        if (visit.staff()) panel.addTo(model, visit.ticket(), visit.person());
    }
}
