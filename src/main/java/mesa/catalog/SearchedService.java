package mesa.catalog;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words by which a service is found, each with how much it says about the service: a word of its name most, and
 * more the fewer others it stands with.
 */
final class SearchedService {

    private static final double IN_NAME = 5;
    private static final double WHAT_PEOPLE_CALL_IT = 4;
    private static final double IN_CATEGORY = 2.5;
    private static final double IN_DESCRIPTION = 2;

    private final ServiceOffering service;
    private final Map<Word, Double> weights = new HashMap<>();

    SearchedService(ServiceOffering service) {
        this.service = service;
        add(List.of(service.name()), IN_NAME);
        add(service.words(), WHAT_PEOPLE_CALL_IT);
        add(service.categories().values(), IN_CATEGORY);
        add(List.of(service.description()), IN_DESCRIPTION);
    }

    private void add(Collection<String> texts, double weight) {
        texts.stream().map(Word::allIn).forEach(words -> weigh(words, weight + 1.0 / words.size()));
    }

    private void weigh(List<Word> words, double weight) {
        words.forEach(word -> weights.merge(word, weight, Math::max));
    }

    ServiceOffering service() {
        return service;
    }

    /** How well the word fits, 0 when not at all. */
    double matches(Word typed) {
        return weights.entrySet().stream()
                .mapToDouble(known -> known.getValue() * known.getKey().likenessTo(typed))
                .max()
                .orElse(0);
    }
}
