package mesa.portal.ticket;

import java.util.List;
import java.util.stream.Collectors;
import mesa.engine.Attempts;
import mesa.ticket.MessageKind;
import mesa.ticket.Posting;
import mesa.ticket.StagedFile;
import mesa.ticket.StagedFiles;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;

/** Sends a visitor's message with its files, once however often it arrives. */
@Service
class Replies {

    private final Posting posting;
    private final StagedFiles staged;
    private final Attempts attempts;
    private final SentForms forms;
    private final MessageSource messages;

    Replies(Posting posting, StagedFiles staged, Attempts attempts, SentForms forms, MessageSource messages) {
        this.posting = posting;
        this.staged = staged;
        this.attempts = attempts;
        this.forms = forms;
        this.messages = messages;
    }

    /** The message key of what is wrong, or null when it was sent, now or by the same form before. */
    String send(Visit visit, Reply reply) {
        return send(visit, reply, visit.replyPlace());
    }

    /** As {@link #send}, from a page that shows no files: none goes along, and no draft of another page is put away. */
    String sendAlone(Visit visit, Reply reply) {
        return send(visit, reply, "mail:" + visit.number());
    }

    private String send(Visit visit, Reply reply, String place) {
        if (forms.hasArrived(reply.key(), reply.said())) return null;
        var files = staged.of(visit.person().id(), place);
        var problem = visit.ticket().status().isFinal() ? "reply.over" : reply.problem(!files.isEmpty());
        if (problem != null) return problem;
        var words = reply.said().isEmpty() ? wordsFor(files) : reply.said();
        return attempts.at(() -> {
            if (forms.isFirst(reply.key(), reply.said()))
                posting.send(visit.number(), MessageKind.REPLY, words, place, visit.actor());
            return null;
        });
    }

    private String wordsFor(List<StagedFile> files) {
        var names = files.stream().map(StagedFile::fileName).collect(Collectors.joining(", "));
        return messages.getMessage("ticket-page.files-only", new Object[] {names}, LocaleContextHolder.getLocale());
    }
}
