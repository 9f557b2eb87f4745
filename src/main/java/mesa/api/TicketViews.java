package mesa.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mesa.api.TicketView.RequesterView;
import mesa.catalog.Catalog;
import mesa.catalog.ServiceOffering;
import mesa.directory.ClientOrganisation;
import mesa.directory.Directory;
import mesa.directory.Person;
import mesa.directory.SupportTeam;
import mesa.engine.TicketDoors;
import mesa.ticket.Environments;
import mesa.ticket.Requester;
import mesa.ticket.Ticket;
import org.springframework.stereotype.Component;

/** Puts the names to a ticket's ids. */
@Component
class TicketViews {

    private static final Optional<EnvironmentView> NOT_SAID = Optional.empty();

    private final Directory directory;
    private final Catalog catalog;
    private final TicketDoors doors;
    private final Environments environments;

    TicketViews(Directory directory, Catalog catalog, TicketDoors doors, Environments environments) {
        this.directory = directory;
        this.catalog = catalog;
        this.doors = doors;
        this.environments = environments;
    }

    /** The whole ticket; on what its fault was seen only for those whose it is, and the desk. */
    TicketView whole(Ticket ticket, boolean withEnvironment) {
        var seenOn = withEnvironment ? environments.of(ticket.number()).map(EnvironmentView::of) : NOT_SAID;
        return view(ticket, ticket.description(), seenOn.orElse(null), doors.open(ticket.number()), new HashMap<>());
    }

    /** Tickets for a list: without text and doors. */
    List<TicketView> listed(List<Ticket> tickets) {
        var people = new HashMap<UUID, Reference>();
        return tickets.stream()
                .map(ticket -> view(ticket, null, null, null, people))
                .toList();
    }

    private TicketView view(
            Ticket ticket,
            String description,
            EnvironmentView environment,
            Set<String> open,
            Map<UUID, Reference> people) {
        return new TicketView(
                ticket.number().value(),
                ticket.type(),
                ticket.subject(),
                description,
                service(ticket.service()),
                category(ticket),
                ticket.channel(),
                ticket.status(),
                ticket.waitingReason(),
                ticket.rejectionCause(),
                ticket.priority(),
                ticket.urgency(),
                ticket.impact(),
                ticket.level(),
                team(ticket.team()),
                ticket.assignee() == null ? null : people.computeIfAbsent(ticket.assignee(), this::person),
                requester(ticket.requester()),
                ticket.openedAt(),
                ticket.changedAt(),
                environment,
                open);
    }

    private RequesterView requester(Requester asked) {
        return new RequesterView(
                asked.personId(),
                asked.name(),
                asked.unit(),
                asked.email(),
                asked.phone(),
                organisation(asked.organisation()),
                asked.registered());
    }

    /** A person by name. */
    Reference person(UUID id) {
        return new Reference(
                id.toString(), directory.person(id).map(Person::name).orElse("?"));
    }

    private Reference service(String id) {
        return new Reference(id, catalog.service(id).map(ServiceOffering::name).orElse(id));
    }

    private Reference category(Ticket ticket) {
        var id = ticket.category();
        if (id == null) return null;
        var name = catalog.service(ticket.service()).flatMap(service -> service.categoryName(id));
        return new Reference(id, name.orElse(id));
    }

    private Reference team(String id) {
        return id == null
                ? null
                : new Reference(id, directory.team(id).map(SupportTeam::name).orElse(id));
    }

    private Reference organisation(String id) {
        if (id == null) return null;
        return new Reference(
                id, directory.organisation(id).map(ClientOrganisation::name).orElse(id));
    }
}
