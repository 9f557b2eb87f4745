package mesa.portal.opening;

import mesa.access.CurrentPerson;
import mesa.catalog.Catalog;
import mesa.directory.Person;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Finds the service by the words that people use for it, not in a tree of codes; then, where the service tells kinds of
 * failure apart, asks for that, which may be left open.
 */
@Controller
@RequestMapping("/tickets/new")
class ServicePage {

    private static final int MOST_FOUND = 5;
    private static final int SHORTEST_SUBJECT = 8;
    private static final int LONGEST_SUBJECT = 200;

    private final Openings openings;
    private final Way way;
    private final Catalog catalog;
    private final CurrentPerson currentPerson;

    ServicePage(Openings openings, Way way, Catalog catalog, CurrentPerson currentPerson) {
        this.openings = openings;
        this.way = way;
        this.catalog = catalog;
        this.currentPerson = currentPerson;
    }

    @GetMapping("/service")
    String ask(@RequestParam(defaultValue = "") String q, Model model) {
        var me = currentPerson.get();
        var opening = openings.of(me);
        if (opening.type().isEmpty()) return "redirect:" + Step.TYPE.address();
        show(Step.SERVICE, opening, me, model);
        find(q, model);
        model.addAttribute("services", catalog.offered());
        return "portal/opening/service";
    }

    /** The services that fit what is being typed. */
    @GetMapping("/service/matches")
    String matches(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("opening", openings.of(currentPerson.get()));
        find(q, model);
        return "portal/opening/found :: servicesAnswer";
    }

    /** The words by which the service was found are a good first subject. */
    @PostMapping("/service")
    String choose(@RequestParam(required = false) String service, @RequestParam(defaultValue = "") String q) {
        var me = currentPerson.get();
        var opening = openings.of(me).withService(service);
        var words = q.strip();
        if (opening.get(Opening.SUBJECT) == null && words.length() >= SHORTEST_SUBJECT)
            opening = opening.with(Opening.SUBJECT, words.substring(0, Math.min(words.length(), LONGEST_SUBJECT)));
        return goOn(opening, me);
    }

    @GetMapping("/category")
    String askKind(Model model) {
        var me = currentPerson.get();
        var opening = openings.of(me);
        var service = way.service(opening);
        if (service.isEmpty() || opening.type().isEmpty())
            return "redirect:" + way.next(opening, me).address();
        show(Step.CATEGORY, opening, me, model);
        model.addAttribute("service", service.get());
        return "portal/opening/category";
    }

    @PostMapping("/category")
    String chooseKind(@RequestParam(required = false) String category) {
        var me = currentPerson.get();
        return goOn(openings.of(me).with(Opening.CATEGORY, category), me);
    }

    private String goOn(Opening opening, Person me) {
        openings.keep(me, opening);
        return "redirect:" + way.next(opening, me).address();
    }

    private void find(String words, Model model) {
        model.addAttribute("q", words);
        if (!words.isBlank()) model.addAttribute("matches", catalog.search(words, MOST_FOUND));
    }

    private void show(Step step, Opening opening, Person me, Model model) {
        model.addAttribute("opening", opening);
        model.addAttribute("back", way.before(step, opening, me));
    }
}
