package mesa.portal.opening;

import java.util.Optional;
import java.util.stream.Stream;
import mesa.access.CurrentPerson;
import mesa.directory.Person;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The first page on the way to a ticket: it helps to tell whether something is broken or something is needed (C3, C4),
 * and finds again what somebody had begun. A link of an application may say type, service, page and version (E21).
 */
@Controller
@RequestMapping("/tickets/new")
class TypePage {

    private final Openings openings;
    private final Way way;
    private final CurrentPerson currentPerson;

    TypePage(Openings openings, Way way, CurrentPerson currentPerson) {
        this.openings = openings;
        this.way = way;
        this.currentPerson = currentPerson;
    }

    /** What a link to this page may say beforehand; each may be null. */
    record Preset(String type, String service, String page, String version) {

        boolean isEmpty() {
            return Stream.of(type, service, page, version).allMatch(said -> said == null || said.isBlank());
        }

        Opening in(Opening opening) {
            return opening.with(Opening.TYPE, type)
                    .withService(service)
                    .with(Opening.PAGE, page)
                    .with(Opening.VERSION, version);
        }
    }

    @GetMapping
    String ask(@ModelAttribute Preset preset, @RequestParam(required = false) String change, Model model) {
        var me = currentPerson.get();
        var opening = openings.of(me);
        if (!preset.isEmpty() && !opening.isBegun()) {
            var prepared = preset.in(Opening.fresh());
            var possible = way.service(prepared).isPresent() ? prepared : prepared.withService(null);
            return openings.keep(me, possible) ? redirect(possible, me) : "redirect:/tickets/new";
        }
        model.addAttribute("opening", opening);
        model.addAttribute("preset", preset);
        model.addAttribute("anew", change == null);
        if (change == null && opening.isBegun()) {
            model.addAttribute("found", way.next(opening, me));
            model.addAttribute("savedAt", openings.savedAt(me));
        }
        return "portal/opening/type";
    }

    @PostMapping
    String choose(@RequestParam(required = false) String type, @RequestParam(defaultValue = "false") boolean anew) {
        var me = currentPerson.get();
        var before = openings.of(me);
        var opening = (anew && !before.isBegun() ? Opening.fresh() : before).with(Opening.TYPE, type);
        openings.keep(me, opening);
        return redirect(opening, me);
    }

    @PostMapping("/restart")
    String startAgain(@ModelAttribute Preset preset, RedirectAttributes address) {
        openings.startAgain(currentPerson.get());
        addTo(address, Opening.TYPE, preset.type());
        addTo(address, Opening.SERVICE, preset.service());
        addTo(address, Opening.PAGE, preset.page());
        addTo(address, Opening.VERSION, preset.version());
        return "redirect:/tickets/new";
    }

    private String redirect(Opening opening, Person me) {
        return "redirect:" + way.next(opening, me).address();
    }

    private static void addTo(RedirectAttributes address, String name, String value) {
        Optional.ofNullable(value).filter(said -> !said.isBlank()).ifPresent(said -> address.addAttribute(name, said));
    }
}
