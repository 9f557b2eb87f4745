package mesa.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import mesa.catalog.Catalog;
import mesa.catalog.ServiceOffering;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
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
            List<Reference> categories,

            @Schema(description = "What people should tell about a fault of it (E20), in the order in which to ask")
            List<Reference> asks) {

        static ServiceView of(ServiceOffering service) {
            return new ServiceView(
                    service.id(),
                    service.name(),
                    service.description(),
                    references(service.categories()),
                    references(service.asks()));
        }

        private static List<Reference> references(Map<String, String> names) {
            return names.entrySet().stream()
                    .map(named -> new Reference(named.getKey(), named.getValue()))
                    .toList();
        }
    }

    @GetMapping
    @Operation(
            summary = "The services that can be reported against",
            description = "By name; with q those that somebody may mean, best first.")
    List<ServiceView> services(
            @Parameter(
                            description =
                                    "What people call it, in their own words; accents ignored, the last word may be unfinished")
                    @RequestParam(required = false)
                    String q,
            @Parameter(description = "1 to 100") @RequestParam(defaultValue = "100") int limit) {
        return catalog.search(q, Limits.checked(limit)).stream()
                .map(ServiceView::of)
                .toList();
    }
}
