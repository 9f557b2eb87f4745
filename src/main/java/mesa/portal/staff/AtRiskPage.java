package mesa.portal.staff;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import mesa.access.CurrentPerson;
import mesa.directory.Person;
import mesa.servicelevel.AtRisk;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * What has come due and what soon will, the most urgent first, so that counter-measures come early (D13); for the
 * desk's own people. The list renews itself while somebody looks at it.
 */
@Controller
class AtRiskPage {

    private static final int PAGE = 25;

    private final AtRisk due;
    private final AtRiskRows rows;
    private final FilterChoices choices;
    private final CurrentPerson currentPerson;
    private final Clock wallClock;

    AtRiskPage(AtRisk due, AtRiskRows rows, FilterChoices choices, CurrentPerson currentPerson, Clock wallClock) {
        this.due = due;
        this.rows = rows;
        this.choices = choices;
        this.currentPerson = currentPerson;
        this.wallClock = wallClock;
    }

    @GetMapping("/tickets/at-risk")
    String list(AtRiskFilter filter, Locale language, Model model) {
        var me = staff();
        model.addAttribute("filter", filter);
        model.addAttribute("horizons", AtRiskFilter.HORIZONS);
        model.addAttribute("teams", choices.teams(me, language));
        addPage(filter, me, wallClock.instant(), language, model);
        return "portal/staff/at-risk";
    }

    private void addPage(AtRiskFilter filter, Person me, Instant now, Locale language, Model model) {
        var teams = filter.teams(me);
        var found = due.find(now.plus(filter.horizon()), teams, filter.mark(), PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("rows", rows.of(shown, now, language));
        if (found.size() > PAGE)
            model.addAttribute("next", filter.behind(shown.get(PAGE - 1)).address());
    }

    private Person staff() {
        return currentPerson
                .find()
                .filter(Person::isStaff)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
