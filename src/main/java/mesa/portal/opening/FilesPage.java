package mesa.portal.opening;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import mesa.access.CurrentPerson;
import mesa.portal.files.FilePicker;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The files of the ticket that is being opened: taken at once, shown to who picked them and to nobody else. */
@Controller
@RequestMapping(DetailsView.BASE + "/files")
class FilesPage {

    private static final String REFUSALS = "refusals";
    private static final String OF_A_SCRIPT = "X-Requested-With";

    private final FilePicker picker;
    private final Openings openings;
    private final CurrentPerson currentPerson;

    FilesPage(FilePicker picker, Openings openings, CurrentPerson currentPerson) {
        this.picker = picker;
        this.openings = openings;
        this.currentPerson = currentPerson;
    }

    /** What was said of the files when the page was left to take them. */
    static List<String> refusals(Model model) {
        return model.getAttribute(REFUSALS) instanceof List<?> said
                ? said.stream().map(Object::toString).toList()
                : List.of();
    }

    @PostMapping(headers = OF_A_SCRIPT)
    String take(@RequestParam List<MultipartFile> files, Model model) {
        return answer(picker.take(me(), Opening.PLACE, files), model);
    }

    @PostMapping(path = "/{id}/remove", headers = OF_A_SCRIPT)
    String remove(@PathVariable UUID id, Model model) {
        picker.remove(me(), Opening.PLACE, id);
        return answer(List.of(), model);
    }

    /** Without a script the whole form comes: its words are kept, and files that were picked meanwhile taken. */
    @PostMapping("/{id}/remove")
    String removeAndGoBack(
            @PathVariable UUID id,
            @RequestParam(required = false) List<MultipartFile> files,
            HttpServletRequest request,
            RedirectAttributes next) {
        openings.keepIfCurrent(currentPerson.get(), Opening.sentWith(request));
        picker.remove(me(), Opening.PLACE, id);
        if (files != null) next.addFlashAttribute(REFUSALS, picker.take(me(), Opening.PLACE, files));
        return "redirect:" + Step.DETAILS.address();
    }

    @GetMapping("/{id}")
    void show(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        picker.write(me(), Opening.PLACE, id, response);
    }

    private String answer(List<String> refusals, Model model) {
        model.addAttribute("picked", picker.show(DetailsView.BASE, me(), Opening.PLACE, refusals));
        return FilePicker.ANSWER;
    }

    private UUID me() {
        return currentPerson.get().id();
    }
}
