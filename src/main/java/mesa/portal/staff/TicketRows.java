package mesa.portal.staff;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import mesa.catalog.Catalog;
import mesa.catalog.ServiceOffering;
import mesa.directory.ClientOrganisation;
import mesa.directory.Directory;
import mesa.directory.Person;
import mesa.directory.SupportTeam;
import mesa.ticket.Ticket;
import org.springframework.stereotype.Component;

/** Puts names to the ids of many tickets at once. */
@Component
class TicketRows {

    private final Directory directory;
    private final Catalog catalog;

    TicketRows(Directory directory, Catalog catalog) {
        this.directory = directory;
        this.catalog = catalog;
    }

    List<TicketRow> of(List<Ticket> tickets) {
        var assignees = directory.people(
                tickets.stream().map(Ticket::assignee).filter(Objects::nonNull).collect(Collectors.toSet()));
        return tickets.stream().map(ticket -> row(ticket, assignees)).toList();
    }

    private TicketRow row(Ticket ticket, Map<UUID, Person> people) {
        return new TicketRow(
                ticket.number(),
                ticket.status(),
                ticket.waitingReason(),
                ticket.subject(),
                ticket.requester().name(),
                organisation(ticket.requester().organisation()),
                service(ticket.service()),
                ticket.priority(),
                team(ticket.team()),
                Optional.ofNullable(ticket.assignee())
                        .map(people::get)
                        .map(Person::name)
                        .orElse(null),
                ticket.changedAt());
    }

    /** The name of a client organisation, null for null. */
    String organisation(String id) {
        if (id == null) return null;
        return directory.organisation(id).map(ClientOrganisation::name).orElse(id);
    }

    /** The name of a team, null for null. */
    String team(String id) {
        if (id == null) return null;
        return directory.team(id).map(SupportTeam::name).orElse(id);
    }

    /** The name of one of the desk's own people, null for null. */
    String person(UUID id) {
        return id == null ? null : directory.person(id).map(Person::name).orElse(null);
    }

    private String service(String id) {
        return catalog.service(id).map(ServiceOffering::name).orElse(id);
    }
}
