package mesa.portal.ticket;

import java.util.UUID;
import mesa.directory.Person;
import mesa.ticket.Watchers;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Adds people who are told of a ticket, and takes them off (C9). */
@Controller
@RequestMapping({"/tickets/{number}/watchers", "/visit/{token}/watchers"})
class WatcherBox {

    private final Watchers watchers;
    private final WatcherChoice choice;
    private final WholeTicket whole;

    WatcherBox(Watchers watchers, WatcherChoice choice, WholeTicket whole) {
        this.watchers = watchers;
        this.choice = choice;
        this.whole = whole;
    }

    /** Adds whoever is named; where several could be meant, they are shown to choose from. */
    @PostMapping(params = "who")
    String add(Visit visit, @RequestParam String who, Model model) {
        visit.requireToDecide();
        var found = choice.by(visit, who);
        if (found.size() == 1) return added(visit, found.get(0));
        model.addAttribute("who", who);
        model.addAttribute("candidates", found);
        model.addAttribute("problem", found.isEmpty() ? problem(visit, who) : null);
        model.addAttribute("problemField", "who");
        whole.addTo(model, visit);
        return TicketPage.VIEW;
    }

    /** Adds somebody of the list that was shown. */
    @PostMapping(params = "colleague")
    String add(Visit visit, @RequestParam UUID colleague) {
        visit.requireToDecide();
        return added(
                visit,
                choice.chosen(visit, colleague).orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN)));
    }

    /** Lets the visitors themselves watch; whoever sees the ticket may. */
    @PostMapping("/me")
    String watch(Visit visit) {
        return added(visit, visit.person());
    }

    @PostMapping("/{person}/remove")
    String remove(Visit visit, @PathVariable UUID person) {
        if (!visit.person().id().equals(person)) visit.requireToDecide();
        watchers.remove(visit.number(), person, visit.actor());
        var gone = visit.person().id().equals(person) && !visit.requester() && !visit.mayDecide();
        return gone ? "redirect:" + (visit.byLink() ? "/help" : "/tickets") : Done.WATCHER_REMOVED.at(visit);
    }

    private String added(Visit visit, Person person) {
        watchers.add(visit.number(), person.id(), visit.actor());
        return Done.WATCHER_ADDED.at(visit);
    }

    private static String problem(Visit visit, String who) {
        if (who.isBlank()) return "ticket-page.watchers.missing";
        return visit.staff() ? "ticket-page.watchers.unknown" : "ticket-page.watchers.not-yours";
    }
}
