package mesa.portal.ticket;

import java.util.Map;
import mesa.ticket.Drafts;
import org.springframework.stereotype.Component;

/** Keeps a message that is still being written; what belongs to one that was sent meanwhile is not kept. */
@Component
class ReplyDrafts {

    private static final String WORDS = "words";
    private static final int LONGEST = Drafts.LONGEST - WORDS.length();

    private final Drafts drafts;
    private final SentForms forms;

    ReplyDrafts(Drafts drafts, SentForms forms) {
        this.drafts = drafts;
        this.forms = forms;
    }

    void keep(Visit visit, Reply reply) {
        var text = reply.words() == null ? "" : reply.words();
        if (forms.hasArrived(reply.key(), reply.said()) || text.length() > LONGEST) return;
        drafts.save(visit.person().id(), visit.replyPlace(), Map.of(WORDS, text));
    }

    /** What the visitor left, or null. */
    String of(Visit visit) {
        return drafts.find(visit.person().id(), visit.replyPlace())
                .map(draft -> draft.fields().get(WORDS))
                .orElse(null);
    }
}
