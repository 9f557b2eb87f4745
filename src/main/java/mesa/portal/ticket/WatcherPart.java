package mesa.portal.ticket;

import java.util.Comparator;
import java.util.UUID;
import mesa.directory.Directory;
import mesa.directory.Person;
import mesa.ticket.Watchers;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Who is told of the ticket beside the requester (C9). */
@Component
@Order(40)
class WatcherPart implements PagePart {

    private final Watchers watchers;
    private final Directory directory;

    WatcherPart(Watchers watchers, Directory directory) {
        this.watchers = watchers;
        this.directory = directory;
    }

    /**
     * Somebody who watches.
     *
     * @param removable whether the visitor may take them off
     */
    record Watching(UUID id, String name, boolean you, boolean removable) {}

    @Override
    public void addTo(Model model, Visit visit) {
        var watching = directory.people(watchers.of(visit.number())).values().stream()
                .map(person -> watching(person, visit))
                .sorted(Comparator.comparing(Watching::name))
                .toList();
        model.addAttribute("watching", watching);
        model.addAttribute("mayWatch", !visit.requester() && watching.stream().noneMatch(Watching::you));
    }

    private static Watching watching(Person person, Visit visit) {
        var you = person.id().equals(visit.person().id());
        return new Watching(person.id(), person.name(), you, you || visit.mayDecide());
    }
}
