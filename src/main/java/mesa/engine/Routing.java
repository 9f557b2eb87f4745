package mesa.engine;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import mesa.catalog.Catalog;
import mesa.catalog.ServiceOffering;
import mesa.directory.Directory;
import mesa.directory.SupportTeam;
import mesa.ticket.Ticket;
import org.springframework.stereotype.Component;

/** Finds the team for a ticket at a level (A3, B12). */
@Component
class Routing {

    static final int HIGHEST_LEVEL = 3;

    private final Catalog catalog;
    private final Directory directory;

    Routing(Catalog catalog, Directory directory) {
        this.catalog = catalog;
        this.directory = directory;
    }

    /**
     * The team that supports the ticket's service at that level; where there is none, the nearest level's, lower first.
     */
    String teamFor(Ticket ticket, int level) {
        return service(ticket)
                .flatMap(service -> nearest(service, level))
                .or(() -> directory.teams().stream().findFirst().map(SupportTeam::id))
                .orElseThrow(() -> new IllegalStateException("The desk has no team for " + ticket.number()));
    }

    /** As the other {@code teamFor}, but the proposed team, if any, where nobody had the ticket yet. */
    String teamFor(Ticket ticket, int level, String proposed) {
        return Optional.ofNullable(proposed)
                .filter(team -> ticket.team() == null)
                .flatMap(directory::team)
                .filter(SupportTeam::isActive)
                .map(SupportTeam::id)
                .orElseGet(() -> teamFor(ticket, level));
    }

    private static Optional<String> nearest(ServiceOffering service, int level) {
        return IntStream.rangeClosed(0, HIGHEST_LEVEL)
                .flatMap(distance -> IntStream.of(level - distance, level + distance))
                .mapToObj(service::teamAt)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The service's team at the nearest level above the ticket's; empty when it is with the highest. */
    Optional<String> teamAbove(Ticket ticket) {
        return service(ticket).flatMap(service -> service.teamAbove(ticket.level()));
    }

    /** The nearest level above the ticket's at which its service has a team; empty when it is with the highest. */
    OptionalInt levelAbove(Ticket ticket) {
        return IntStream.rangeClosed(ticket.level() + 1, HIGHEST_LEVEL)
                .filter(level -> service(ticket)
                        .flatMap(service -> service.teamAt(level))
                        .isPresent())
                .findFirst();
    }

    /** The supplier that stands behind the ticket's service (A6, D10). */
    Optional<SupportTeam> supplierOf(Ticket ticket) {
        return service(ticket).map(ServiceOffering::supplier).flatMap(directory::team);
    }

    /** The team with that id. */
    SupportTeam team(String id) {
        return directory.team(id).orElseThrow(() -> new IllegalArgumentException("Unknown team: " + id));
    }

    private Optional<ServiceOffering> service(Ticket ticket) {
        return catalog.service(ticket.service());
    }
}
