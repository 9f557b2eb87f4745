package mesa.portal.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import mesa.portal.files.FilePicker;
import mesa.portal.staff.StaffTickets.Work;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Takes the files of a note that is still being written, as {@code portal/attachments.html} says. */
@Controller
@RequestMapping("/tickets/{number}/staff/note/files")
class NoteFiles {

    private static final String SCRIPT = "X-Requested-With";

    private final StaffTickets tickets;
    private final Notes notes;
    private final FilePicker picker;

    NoteFiles(StaffTickets tickets, Notes notes, FilePicker picker) {
        this.tickets = tickets;
        this.notes = notes;
        this.picker = picker;
    }

    @PostMapping
    String take(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) List<MultipartFile> files,
            @RequestHeader(name = SCRIPT, required = false) String script,
            Model model) {
        var work = tickets.enter(number);
        return answer(work, words, notes.take(work, files), script, model);
    }

    @PostMapping("/{id}/remove")
    String remove(
            @PathVariable String number,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            @RequestHeader(name = SCRIPT, required = false) String script,
            Model model) {
        var work = tickets.enter(number);
        picker.remove(work.person().id(), Notes.place(work.number()), id);
        return answer(work, words, List.of(), script, model);
    }

    @GetMapping("/{id}")
    void show(@PathVariable String number, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        var work = tickets.enter(number);
        picker.write(work.person().id(), Notes.place(work.number()), id, response);
    }

    /** A script sends files alone; a form without one brings along what was typed. */
    private String answer(Work work, String words, List<String> refusals, String script, Model model) {
        if (script == null) {
            notes.keep(work, words);
            return refusals.isEmpty() ? work.back("note") : work.back(Trouble.NOTE_FILES);
        }
        model.addAttribute("picked", notes.picked(work.person(), work.number(), refusals));
        return FilePicker.ANSWER;
    }
}
