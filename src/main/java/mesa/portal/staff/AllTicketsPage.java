package mesa.portal.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import mesa.access.CurrentPerson;
import mesa.directory.Person;
import mesa.ticket.TicketSearch;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * Every ticket of the desk, newest first, with number and status in front (C10); for the desk's own people. What is
 * shown stands in the address, so that it can be kept and passed on.
 */
@Controller
class AllTicketsPage {

    private static final int PAGE = 25;

    private final TicketSearch search;
    private final TicketRows rows;
    private final FilterChoices choices;
    private final QuickViews views;
    private final CurrentPerson currentPerson;

    AllTicketsPage(
            TicketSearch search,
            TicketRows rows,
            FilterChoices choices,
            QuickViews views,
            CurrentPerson currentPerson) {
        this.search = search;
        this.rows = rows;
        this.choices = choices;
        this.views = views;
        this.currentPerson = currentPerson;
    }

    /** Who says nothing means the open ones. */
    @GetMapping("/tickets/all")
    String list(ListFilter filter, HttpServletRequest request, Locale language, Model model) {
        var me = staff();
        if (filter.isAny() && !request.getParameterMap().containsKey("status"))
            return "redirect:" + ListFilter.of(ListFilter.OPEN, "", "").address();
        model.addAttribute("filter", filter);
        model.addAttribute("views", views.of(me, filter));
        model.addAttribute("status", choices.status(language));
        model.addAttribute("fields", choices.others(me, language));
        addPage(filter, me, model);
        return "portal/staff/all";
    }

    private void addPage(ListFilter filter, Person me, Model model) {
        var found = search.find(filter.query(me, PAGE + 1));
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("tickets", rows.of(shown));
        if (found.size() > PAGE) {
            var last = shown.get(PAGE - 1).number();
            model.addAttribute("next", filter.behind(last).address());
        }
    }

    private Person staff() {
        return currentPerson
                .find()
                .filter(Person::isStaff)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
