package mesa.portal.ticket;

import mesa.portal.staff.HeldBox;
import mesa.portal.staff.StaffPanel;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What only the desk's own people see of a ticket. */
@Component
@Order(80)
class StaffPart implements PagePart {

    private final StaffPanel panel;
    private final HeldBox held;

    StaffPart(StaffPanel panel, HeldBox held) {
        this.panel = panel;
        this.held = held;
    }

    @Override
    public void addTo(Model model, Visit visit) {
        if (!visit.staff()) return;
        panel.addTo(model, visit.ticket(), visit.person());
        held.addTo(model, visit.ticket(), visit.person());
    }
}
