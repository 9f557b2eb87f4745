package mesa.portal.ticket;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import mesa.portal.files.FilePicker;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Takes the files of a message that is still being written, as {@code portal/attachments.html} says. */
@Controller
@RequestMapping({"/tickets/{number}/reply/files", "/visit/{token}/reply/files"})
class ReplyFiles {

    private final FilePicker picker;
    private final ReplyDrafts drafts;

    ReplyFiles(FilePicker picker, ReplyDrafts drafts) {
        this.picker = picker;
        this.drafts = drafts;
    }

    @PostMapping
    String take(
            Visit visit,
            @ModelAttribute("reply") Reply reply,
            @RequestParam(required = false) List<MultipartFile> files,
            @RequestHeader(name = "X-Requested-With", required = false) String script,
            Model model) {
        var refusals = picker.take(visit.person().id(), visit.replyPlace(), files == null ? List.of() : files);
        return answer(visit, reply, refusals, script, model);
    }

    @PostMapping("/{id}/remove")
    String remove(
            Visit visit,
            @PathVariable UUID id,
            @ModelAttribute("reply") Reply reply,
            @RequestParam(required = false) List<MultipartFile> files,
            @RequestHeader(name = "X-Requested-With", required = false) String script,
            Model model) {
        picker.remove(visit.person().id(), visit.replyPlace(), id);
        return take(visit, reply, files, script, model);
    }

    @GetMapping("/{id}")
    void show(Visit visit, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        picker.write(visit.person().id(), visit.replyPlace(), id, response);
    }

    /** A script sends files alone; a form without one brings along what was typed. */
    private String answer(Visit visit, Reply reply, List<String> refusals, String script, Model model) {
        if (script == null) {
            drafts.keep(visit, reply);
            return "redirect:" + visit.base() + "#reply";
        }
        model.addAttribute(
                "picked", picker.show(visit.base() + "/reply", visit.person().id(), visit.replyPlace(), refusals));
        return FilePicker.ANSWER;
    }
}
