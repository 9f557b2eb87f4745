package mesa.intake.mail.sorting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import mesa.catalog.Catalog;
import mesa.catalog.ServiceOffering;
import mesa.directory.Directory;
import mesa.directory.SupportTeam;
import mesa.engine.GuardedTable;
import mesa.engine.RuleColumn;
import mesa.ticket.TicketType;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * What {@code RouteMail} may say. The table that comes with Mesa is deployed at the start of desks that have other
 * services; there a service that the desk has not is found by what the message says.
 */
@Component
class RouteMailTable implements GuardedTable, SmartInitializingSingleton {

    private static final Set<String> OUTCOMES = Set.of("ticket", "quarantine", "ignore");

    private final Catalog catalog;
    private final Directory directory;
    private volatile boolean started;

    RouteMailTable(Catalog catalog, Directory directory) {
        this.catalog = catalog;
        this.directory = directory;
    }

    @Override
    public String table() {
        return RouteMail.TABLE;
    }

    @Override
    public Map<String, RuleColumn> columns() {
        var service = new RuleColumn(onceStarted(this::isService), "model.unknown-service");
        return Map.of(
                RouteMail.OUTCOME,
                new RuleColumn(said -> OUTCOMES.contains(said.toLowerCase(Locale.ROOT)), "model.unknown-mail-outcome"),
                RouteMail.TYPE,
                new RuleColumn(RouteMailTable::isType, "model.unknown-type"),
                RouteMail.SERVICE,
                service,
                RouteMail.OTHER_SERVICE,
                service,
                RouteMail.TEAM,
                new RuleColumn(onceStarted(this::isTeam), "model.unknown-team"));
    }

    @Override
    public void afterSingletonsInstantiated() {
        started = true;
    }

    private Predicate<String> onceStarted(Predicate<String> known) {
        return said -> !started || known.test(said);
    }

    private boolean isService(String id) {
        return catalog.service(id).filter(ServiceOffering::active).isPresent();
    }

    private boolean isTeam(String id) {
        return directory.team(id).filter(SupportTeam::isActive).isPresent();
    }

    private static boolean isType(String name) {
        return Arrays.stream(TicketType.values()).anyMatch(type -> type.name().equals(name));
    }
}
