package mesa.portal.opening;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import mesa.directory.Person;
import mesa.intake.BrowserFacts;
import mesa.portal.files.FilePicker;
import mesa.ticket.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.multipart.MultipartFile;

/** What stands on the last page: what was told so far, what the service asks, the files, and what the system notes. */
@Component
class DetailsView {

    static final String BASE = "/tickets/new";
    static final String NAME = "portal/opening/details";

    private final Way way;
    private final FilePicker picker;
    private final BrowserFacts browsers;

    DetailsView(Way way, FilePicker picker, BrowserFacts browsers) {
        this.way = way;
        this.picker = picker;
        this.browsers = browsers;
    }

    /**
     * What is wrong with what was sent.
     *
     * @param problems field to message key
     * @param refusals why files were not taken
     */
    record Trouble(Map<String, String> problems, List<String> refusals) {

        static Trouble withFields(Map<String, String> problems) {
            return new Trouble(problems, List.of());
        }

        static Trouble withFiles(List<String> refusals) {
            return new Trouble(Map.of(), refusals);
        }
    }

    String show(Opening opening, Person me, Trouble trouble, HttpServletRequest request, Model model) {
        model.addAttribute("opening", opening);
        model.addAttribute("back", way.before(Step.DETAILS, opening, me));
        model.addAttribute("service", way.service(opening).orElse(null));
        model.addAttribute("environment", environment(opening, request));
        model.addAttribute("picked", picker.show(BASE, me.id(), Opening.PLACE, trouble.refusals()));
        model.addAttribute("problems", FieldProblem.onTheLastPage(trouble.problems()));
        model.addAttribute("wrong", trouble.problems());
        model.addAttribute("opensForOthers", Way.mayOpenForOthers(me));
        return NAME;
    }

    /** What the system notes by itself (E21). */
    Environment environment(Opening opening, HttpServletRequest request) {
        return browsers.from(
                request.getHeader(HttpHeaders.USER_AGENT), opening.get(Opening.PAGE), opening.get(Opening.VERSION));
    }

    /** Takes the files that came with the words; gives the reasons for those that it can't take. */
    List<String> take(Person me, List<MultipartFile> files) {
        return files == null ? List.of() : picker.take(me.id(), Opening.PLACE, files);
    }
}
