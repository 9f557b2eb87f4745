package mesa.engine;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the web applications: whatever they say in English they say in Spanish, in Mesa's name. */
class WebAppLocalesTest {

    private static final Pattern MARKUP =
            Pattern.compile("\\{\\{\\s*\\w+\\s*}}|\\{}|%[ds]|&\\w+;|\\n|</?(?:a|br|strong)\\b[^>]*>");

    /** Said only on the maker's own banner and first visit, which Mesa does not show; the links lead to the maker. */
    private static final Set<String> NEVER_SHOWN = Set.of("labels.BANNER_CE_EOL_TEXT", "labels.FIRST_LOGIN_INFO");

    private static final Set<String> SAME_IN_BOTH_LANGUAGES = Set.of(
            "Cockpit", "Color", "CSV", "Error", "General", "GLOBAL", "ID", "ID*", "JSON", "Optimize", "s", "Total");

    private static final Set<String> SIGNS_AND_VARIABLES = Set.of(
            "<",
            "<=",
            ">",
            ">=",
            "YYYY-MM-DDTHH:mm:ss",
            "Variable",
            "Variables",
            "Variables:",
            "Variable / {{variableName}}");

    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void saysInSpanishWhateverItSaysInEnglish(String app) throws IOException {
        var english = words(app, "en");

        var spanish = words(app, "es");

        assertThat(spanish.keySet()).isEqualTo(english.keySet());
        assertThat(spanish.entrySet())
                .filteredOn(word -> word.getValue().isBlank())
                .allMatch(word -> english.get(word.getKey()).isBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void keepsEveryPlaceholderAndTag(String app) throws IOException {
        var english = words(app, "en");

        var spanish = words(app, "es");

        assertThat(spanish.keySet())
                .filteredOn(not(NEVER_SHOWN::contains))
                .allSatisfy(key -> assertThat(markup(spanish.get(key)))
                        .as(key)
                        .containsExactlyInAnyOrderElementsOf(markup(english.get(key))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void leavesNoEnglishWordButThoseThatSpanishShares(String app) throws IOException {
        var english = words(app, "en");

        var spanish = words(app, "es");

        assertThat(spanish.entrySet())
                .filteredOn(word -> word.getKey().startsWith("labels."))
                .filteredOn(word -> !word.getValue().isEmpty())
                .filteredOn(word -> word.getValue().equals(english.get(word.getKey())))
                .extracting(Map.Entry::getValue)
                .allMatch(same -> SAME_IN_BOTH_LANGUAGES.contains(same) || SIGNS_AND_VARIABLES.contains(same));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void speaksInTheNameOfMesa(String app) throws IOException {
        var spanish = words(app, "es");

        assertThat(spanish).containsEntry("labels.APP_VENDOR", "Mesa");
        assertThat(spanish.values()).noneMatch(word -> word.contains("Camunda"));
    }

    private List<String> markup(String text) {
        return MARKUP.matcher(text).results().map(MatchResult::group).toList();
    }

    private Map<String, String> words(String app, String language) throws IOException {
        var file = "/META-INF/resources/webjars/camunda/app/%s/locales/%s.json".formatted(app, language);
        try (var stream = getClass().getResourceAsStream(file)) {
            assertThat(stream).as(file).isNotNull();
            var words = new TreeMap<String, String>();
            collect("", json.readTree(stream), words);
            return words;
        }
    }

    private void collect(String path, JsonNode node, Map<String, String> words) {
        node.properties().forEach(entry -> collect(path + "." + entry.getKey(), entry.getValue(), words));
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(path + "." + i, node.get(i), words);
            }
        }
        if (node.isValueNode()) {
            words.put(path.substring(1), node.asText());
        }
    }
}
