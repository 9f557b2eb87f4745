package mesa.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import mesa.catalog.Catalog;
import mesa.catalog.ServiceOffering;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be reported against (A5). */
@RestController
@RequestMapping("/api/v1/services")
@Tag(name = "Desk")
class ServicesResource {

    private final Catalog catalog;

    ServicesResource(Catalog catalog) {
        this.catalog = catalog;
    }

    /** A service, with the kinds of failure that routing tells apart. */
    @Schema(name = "Service")
    record ServiceView(
            @Schema(example = "conectividad") String id,

            @Schema(example = "Conectividad (voz, datos e Internet)")
            String name,

            String description,
            List<Reference> categories) {

        static ServiceView of(ServiceOffering service) {
            var categories = service.categories().entrySet().stream()
                    .map(category -> new Reference(category.getKey(), category.getValue()))
                    .toList();
            return new ServiceView(service.id(), service.name(), service.description(), categories);
        }
    }

    @GetMapping
    @Operation(summary = "The services that can be reported against, by name")
    List<ServiceView> services() {
        return catalog.offered().stream().map(ServiceView::of).toList();
    }
}
