package mesa.portal.ticket;

import mesa.portal.clock.ShownDeadlines;
import mesa.portal.clock.ShownDeadlines.Reader;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What is promised to the requester until when; for the desk also what it promised itself. */
@Component
@Order(12)
class ClockPart implements PagePart {

    private final ShownDeadlines deadlines;

    ClockPart(ShownDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void addTo(Model model, Visit visit) {
        model.addAttribute("deadlines", deadlines.of(visit.number(), reader(visit), LocaleContextHolder.getLocale()));
    }

    @Override
    public boolean isLive() {
        return true;
    }

    private static Reader reader(Visit visit) {
        if (visit.staff()) return Reader.STAFF;
        return visit.requester() ? Reader.REQUESTER : Reader.OTHER;
    }
}
