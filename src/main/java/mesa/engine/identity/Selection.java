package mesa.engine.identity;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.Direction;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.QueryOrderingProperty;
import org.camunda.bpm.engine.impl.db.ListQueryParameterObject;
import org.camunda.bpm.engine.query.QueryProperty;

/** What the engine's queries ask for, done on the desk's few people and teams: likeness, order, page. */
final class Selection {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private Selection() {}

    /** Whether a text equals the wanted one; null wants nothing. */
    static boolean is(String wanted, String text) {
        return wanted == null || wanted.equals(text);
    }

    /** Whether a text is one of the wanted ones; null wants nothing. */
    static boolean in(String[] wanted, String text) {
        return wanted == null || List.of(wanted).contains(text);
    }

    /** Whether a text is like an SQL pattern, accents and case ignored; null wants nothing. */
    static boolean like(String pattern, String text) {
        if (pattern == null) return true;
        var parts = Stream.of(plain(pattern).split("%", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return text != null
                && Pattern.compile(parts, Pattern.DOTALL).matcher(plain(text)).matches();
    }

    /** The part of what was found that a query asks for; the engine says it in one way for pages and in one for few. */
    static <T> List<T> page(Stream<T> found, ListQueryParameterObject query, Page page) {
        var wanted = found.skip(query.getFirstResult()).limit(query.getMaxResults());
        return page == null
                ? wanted.toList()
                : wanted.skip(page.getFirstResult()).limit(page.getMaxResults()).toList();
    }

    /** The order that a query asks for; by what comes first in {@code keys} when it asks for none. */
    static <T> Comparator<T> order(
            List<QueryOrderingProperty> asked,
            Map<QueryProperty, Function<T, String>> keys,
            Function<T, String> usual) {
        return asked.stream()
                .filter(property -> keys.containsKey(property.getQueryProperty()))
                .map(property -> by(keys.get(property.getQueryProperty()), property.getDirection()))
                .reduce(Comparator::thenComparing)
                .orElseGet(() -> by(usual, Direction.ASCENDING));
    }

    private static <T> Comparator<T> by(Function<T, String> key, Direction direction) {
        Comparator<T> order = Comparator.comparing(one -> plain(String.valueOf(key.apply(one))));
        return Direction.DESCENDING.equals(direction) ? order.reversed() : order;
    }

    private static String plain(String text) {
        var letters = Normalizer.normalize(text, Normalizer.Form.NFD);
        return MARKS.matcher(letters).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
