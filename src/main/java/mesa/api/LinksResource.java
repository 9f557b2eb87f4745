package mesa.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import mesa.access.CurrentPerson;
import mesa.directory.Person;
import mesa.ticket.LinkKind;
import mesa.ticket.Links;
import mesa.ticket.TicketLink;
import mesa.ticket.TicketNotFound;
import mesa.ticket.TicketNumber;
import mesa.ticket.TicketVisibility;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Which tickets belong together. */
@RestController
@RequestMapping("/api/v1/tickets/{number}/links")
@Tag(name = "Tickets")
class LinksResource {

    private final Links links;
    private final TicketVisibility visible;
    private final CurrentPerson currentPerson;

    LinksResource(Links links, TicketVisibility visible, CurrentPerson currentPerson) {
        this.links = links;
        this.visible = visible;
        this.currentPerson = currentPerson;
    }

    /** Two tickets that belong together. */
    @Schema(name = "TicketLink")
    record LinkView(String from, LinkKind kind, String to) {

        static LinkView of(TicketLink link) {
            return new LinkView(link.from().value(), link.kind(), link.to().value());
        }
    }

    @GetMapping
    @Operation(summary = "The tickets that belong to this one", description = "Only those that you may see.")
    List<LinkView> links(@PathVariable String number) {
        var person = currentPerson.get();
        return links.of(visible.get(number, person).number()).stream()
                .map(LinkView::of)
                .filter(link -> sees(person, link.from()) && sees(person, link.to()))
                .toList();
    }

    @PutMapping("/{kind}/{other}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Link two tickets",
            description =
                    "For those who work on tickets; the same link again changes nothing. Of DUPLICATE_OF, CAUSED_BY"
                            + " and PARENT_OF no ticket may lead back to itself.")
    void add(@PathVariable String number, @PathVariable LinkKind kind, @PathVariable String other) {
        var me = currentPerson.get();
        var from = worked(number, me);
        links.add(from, kind, visible.get(other, me).number(), Acting.as(me));
    }

    @DeleteMapping("/{kind}/{other}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Take a link off",
            description = "For those who work on tickets; one that is not there changes nothing.")
    void remove(@PathVariable String number, @PathVariable LinkKind kind, @PathVariable String other) {
        var me = currentPerson.get();
        var from = worked(number, me);
        links.remove(from, kind, visible.get(other, me).number(), Acting.as(me));
    }

    private TicketNumber worked(String number, Person me) {
        var ticket = visible.get(number, me).number();
        if (!me.worksTickets()) throw new AccessDeniedException("Only for those who work on tickets");
        return ticket;
    }

    private boolean sees(Person person, String number) {
        if (person.isStaff()) return true;
        try {
            return visible.get(number, person) != null;
        } catch (TicketNotFound hidden) {
            return false;
        }
    }
}
