package mesa.portal.ticket;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What was said, oldest to newest; of a long conversation the newest page. */
@Component
@Order(20)
class ConversationPart implements PagePart {

    private final Talks talks;

    ConversationPart(Talks talks) {
        this.talks = talks;
    }

    @Override
    public void addTo(Model model, Visit visit) {
        model.addAttribute("talk", talks.newest(visit));
    }
}
