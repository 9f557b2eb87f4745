package mesa.catalog;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Finds the service that somebody means who knows no catalogue. Every word counts for the services that have it, in
 * their name most, and the more the fewer services have it; so it does not matter how much is told around it.
 */
final class ServiceSearch {

    private static final int MOST_WORDS = 12;

    private final List<SearchedService> services;

    /** Searches among these; services that suit equally well stay in this order. */
    ServiceSearch(Collection<ServiceOffering> offered) {
        this.services = offered.stream().map(SearchedService::new).toList();
    }

    /** At most {@code limit} services, best first; none when no word means anything here. */
    List<ServiceOffering> find(String words, int limit) {
        var scores = new HashMap<SearchedService, Double>();
        Word.allIn(words).stream().distinct().limit(MOST_WORDS).forEach(word -> score(word, scores));
        return services.stream()
                .filter(scores::containsKey)
                .sorted(Comparator.comparingDouble((ToDoubleFunction<SearchedService>) scores::get)
                        .reversed())
                .limit(limit)
                .map(SearchedService::service)
                .toList();
    }

    private void score(Word word, Map<SearchedService, Double> scores) {
        var matches = services.stream().collect(Collectors.toMap(service -> service, service -> service.matches(word)));
        matches.values().removeIf(match -> match == 0);
        var rarity = 1 / Math.sqrt(matches.size());
        matches.forEach((service, match) -> scores.merge(service, match * rarity, Double::sum));
    }
}
