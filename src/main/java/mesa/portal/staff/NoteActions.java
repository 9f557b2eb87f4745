package mesa.portal.staff;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;

/** Notes that only the desk's own people read, written on the ticket's page. */
@Controller
@RequestMapping("/tickets/{number}/staff/note")
class NoteActions {

    private final StaffTickets tickets;
    private final Notes notes;

    NoteActions(StaffTickets tickets, Notes notes) {
        this.tickets = tickets;
        this.notes = notes;
    }

    /** Posts the note; files that come with it, from whoever has no script, are taken first. */
    @PostMapping
    String post(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) List<MultipartFile> files) {
        var work = tickets.enter(number);
        var trouble = trouble(words, notes.take(work, files));
        if (trouble != null) {
            notes.keep(work, words);
            return work.back(trouble);
        }
        notes.post(work, words);
        return work.back("note");
    }

    private static Trouble trouble(String words, List<String> refusals) {
        if (!refusals.isEmpty()) return Trouble.NOTE_FILES;
        if (words.isBlank()) return Trouble.NOTE_EMPTY;
        return words.length() > Notes.LONGEST ? Trouble.NOTE_LONG : null;
    }

    /** Puts a note back into its box that was sent while the session was over, and is found again after the log-in. */
    @PostMapping(params = "continue")
    String recover(@PathVariable String number, @RequestParam(defaultValue = "") String words) {
        var work = tickets.enter(number);
        notes.keep(work, words);
        return work.back("note");
    }

    /** Keeps what is being typed, so that nothing of it is lost. */
    @PostMapping("/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(@PathVariable String number, @RequestParam(defaultValue = "") String words) {
        notes.keep(tickets.enter(number), words);
    }
}
