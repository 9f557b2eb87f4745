package mesa.portal.ticket;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** Puts a ticket's page together from its parts, in one reading transaction: a person is looked up once for all. */
@Service
@Transactional(readOnly = true)
class WholeTicket {

    private final Pulse pulse;
    private final List<PagePart> parts;

    WholeTicket(Pulse pulse, List<PagePart> parts) {
        this.pulse = pulse;
        this.parts = parts;
    }

    /** Everything. */
    void addTo(Model model, Visit visit) {
        model.addAttribute("pulse", pulse.of(visit));
        parts.forEach(part -> part.addTo(model, visit));
    }

    /** What may have changed since the page was opened. */
    void addNewsTo(Model model, Visit visit) {
        model.addAttribute("pulse", pulse.of(visit));
        parts.stream().filter(PagePart::isLive).forEach(part -> part.addTo(model, visit));
    }
}
