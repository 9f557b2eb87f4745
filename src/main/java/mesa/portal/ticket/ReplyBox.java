package mesa.portal.ticket;

import java.util.List;
import mesa.portal.files.FilePicker;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Takes what a visitor writes to the desk, and keeps it while it is being written. */
@Controller
@RequestMapping({"/tickets/{number}/reply", "/visit/{token}/reply"})
class ReplyBox {

    private final Replies replies;
    private final ReplyDrafts drafts;
    private final FilePicker picker;
    private final WholeTicket whole;

    ReplyBox(Replies replies, ReplyDrafts drafts, FilePicker picker, WholeTicket whole) {
        this.replies = replies;
        this.drafts = drafts;
        this.picker = picker;
        this.whole = whole;
    }

    /** Sends the message; files that come with it, from whoever has no script, are taken first. */
    @PostMapping
    String send(
            Visit visit,
            @ModelAttribute("reply") Reply reply,
            @RequestParam(required = false) List<MultipartFile> files,
            Model model) {
        var refusals = picker.take(visit.person().id(), visit.replyPlace(), files == null ? List.of() : files);
        var problem = refusals.isEmpty() ? replies.send(visit, reply) : "ticket-page.files-refused";
        if (problem == null) return Done.REPLIED.at(visit);
        model.addAttribute("problem", problem);
        model.addAttribute("problemField", "words");
        model.addAttribute("typed", reply.words());
        model.addAttribute(
                "picked", picker.show(visit.base() + "/reply", visit.person().id(), visit.replyPlace(), refusals));
        whole.addTo(model, visit);
        return TicketPage.VIEW;
    }

    /**
     * Puts a message back into its box that was sent while the session was over, and that is found again after the
     * log-in: files that came with it are gone by then, so the person looks at it once more.
     */
    @PostMapping(params = "continue")
    String recover(
            Visit visit, @RequestParam(defaultValue = "") String words, @RequestParam(required = false) String key) {
        drafts.keep(visit, new Reply(words, key));
        return "redirect:" + visit.base() + "#words";
    }

    /** Keeps what is being typed. */
    @PostMapping("/draft")
    ResponseEntity<Void> keep(Visit visit, @ModelAttribute("reply") Reply reply) {
        drafts.keep(visit, reply);
        return ResponseEntity.status(HttpStatus.NO_CONTENT).build();
    }
}
