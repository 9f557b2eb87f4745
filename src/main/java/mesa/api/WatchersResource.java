package mesa.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import mesa.access.CurrentPerson;
import mesa.directory.Directory;
import mesa.directory.Person;
import mesa.ticket.TicketNumber;
import mesa.ticket.TicketVisibility;
import mesa.ticket.Watchers;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is told of a ticket's progress beside the requester (C9). */
@RestController
@RequestMapping("/api/v1/tickets/{number}/watchers")
@Tag(name = "Watchers")
class WatchersResource {

    private final Watchers watchers;
    private final Directory directory;
    private final TicketVisibility visible;
    private final TicketViews views;
    private final CurrentPerson currentPerson;

    WatchersResource(
            Watchers watchers,
            Directory directory,
            TicketVisibility visible,
            TicketViews views,
            CurrentPerson currentPerson) {
        this.watchers = watchers;
        this.directory = directory;
        this.visible = visible;
        this.views = views;
        this.currentPerson = currentPerson;
    }

    @GetMapping
    @Operation(summary = "Who watches")
    List<Reference> watching(@PathVariable String number) {
        var ticket = visible.get(number, currentPerson.get()).number();
        return watchers.of(ticket).stream().map(views::person).toList();
    }

    @PutMapping("/{person}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Let a person watch", description = "\"me\", or for the desk's own people anybody's id.")
    void add(@PathVariable String number, @PathVariable String person) {
        var me = currentPerson.get();
        watchers.add(ticket(number, me), chosen(person, me), Acting.as(me));
    }

    @DeleteMapping("/{person}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Let a person watch no longer")
    void remove(@PathVariable String number, @PathVariable String person) {
        var me = currentPerson.get();
        watchers.remove(ticket(number, me), chosen(person, me), Acting.as(me));
    }

    private TicketNumber ticket(String number, Person me) {
        return visible.get(number, me).number();
    }

    private UUID chosen(String person, Person me) {
        if (person.equals("me") || person.equals(me.id().toString())) return me.id();
        if (!me.isStaff()) throw new AccessDeniedException("Only the desk's own people let others watch");
        return Ids.parse(person)
                .flatMap(directory::person)
                .map(Person::id)
                .orElseThrow(() -> new NothingHere("api.problem.no-person"));
    }
}
