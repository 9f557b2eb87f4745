package mesa.portal.ticket;

import mesa.portal.files.FilePicker;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The box for a message, with what the visitor left in it the last time. */
@Component
@Order(30)
class ReplyPart implements PagePart {

    private final ReplyDrafts drafts;
    private final FilePicker picker;

    ReplyPart(ReplyDrafts drafts, FilePicker picker) {
        this.drafts = drafts;
        this.picker = picker;
    }

    /** Leaves alone what a controller put there of a message that could not be sent. */
    @Override
    public void addTo(Model model, Visit visit) {
        model.addAttribute("replyKey", SentForms.newKey());
        if (!model.containsAttribute("typed")) model.addAttribute("typed", drafts.of(visit));
        if (!model.containsAttribute("picked"))
            model.addAttribute(
                    "picked",
                    picker.show(visit.base() + "/reply", visit.person().id(), visit.replyPlace()));
    }
}
