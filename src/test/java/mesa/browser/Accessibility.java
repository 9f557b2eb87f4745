package mesa.browser;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** Whether everyone can use a page: WCAG 2.2 AA as far as axe can tell. */
public final class Accessibility {

    private static final List<String> WCAG_2_2_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** What depends on light or dark alone. */
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    private Accessibility() {}

    /**
     * Fails with each rule and each element that the page breaks; only the parts under {@code parts}, if any, count.
     */
    public static void assertAccessible(Page page, String... parts) {
        var axe = new AxeBuilder(page).withTags(WCAG_2_2_AA);
        List.of(parts).forEach(axe::include);
        assertNothingIsFound(axe);
    }

    /** As {@link #assertAccessible}, but only of what light and dark can change. */
    public static void assertColoursAreLegible(Page page) {
        assertNothingIsFound(new AxeBuilder(page).withRules(COLOURS));
    }

    private static void assertNothingIsFound(AxeBuilder axe) {
        var violations = axe.setLegacyMode(true).analyze().getViolations();

        assertThat(violations).as(() -> inWords(violations)).isEmpty();
    }

    private static String inWords(List<Rule> violations) {
        return violations.stream()
                .map(rule -> rule.getId() + ": " + rule.getHelp() + " at "
                        + rule.getNodes().stream().map(node -> node.getHtml()).collect(joining(" and ")))
                .collect(joining("\n"));
    }
}
