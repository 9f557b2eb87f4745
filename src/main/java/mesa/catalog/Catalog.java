package mesa.catalog;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import mesa.desk.Desk;
import mesa.desk.Remembered;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Service;

/** Tells which services the desk supports. */
@Service
@DependsOn("setUp")
public class Catalog {

    private final Desk desk;
    private final Remembered<Map<String, ServiceOffering>> services;
    private final Remembered<ServiceSearch> search;

    Catalog(Services services, Desk desk) {
        this.desk = desk;
        this.services = new Remembered<>(() -> services.findAll().stream()
                .collect(Collectors.toUnmodifiableMap(ServiceOffering::id, Function.identity())));
        this.search = new Remembered<>(() -> new ServiceSearch(offered()));
    }

    /** The services of the desk's file, by name. */
    public List<ServiceOffering> offered() {
        return services.get().values().stream()
                .filter(ServiceOffering::active)
                .sorted(Comparator.comparing(ServiceOffering::name, Collator.getInstance(desk.language())))
                .toList();
    }

    /**
     * At most {@code limit} services that somebody may mean, best first, told by what they type: accents, case and
     * plural ignored, words unfinished or with a slip. Nothing typed: the first by name; nothing that says anything:
     * none.
     */
    public List<ServiceOffering> search(String words, int limit) {
        return words == null || words.isBlank()
                ? offered().stream().limit(limit).toList()
                : search.get().find(words, limit);
    }

    /** The service with that id, also one that is no longer offered. */
    public Optional<ServiceOffering> service(String id) {
        return Optional.ofNullable(services.get().get(id))
                .or(() -> Optional.ofNullable(services.again().get(id)));
    }
}
