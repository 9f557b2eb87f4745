package mesa.catalog;

import java.util.function.Function;
import java.util.stream.Collectors;
import mesa.desk.DeskSetup;
import mesa.desk.SetUpStep;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Keeps the services as the desk's file says. */
@Component
@Order(2)
class CatalogSetUp implements SetUpStep {

    private final Services services;

    CatalogSetUp(Services services) {
        this.services = services;
    }

    @Override
    public void apply(DeskSetup setup) {
        var vanished = services.findAll().stream().collect(Collectors.toMap(ServiceOffering::id, Function.identity()));
        setup.services().forEach(wanted -> {
            var known = vanished.remove(wanted.id());
            services.save((known == null ? new ServiceOffering(wanted.id()) : known).become(wanted));
        });
        vanished.values().forEach(ServiceOffering::retire);
    }
}
