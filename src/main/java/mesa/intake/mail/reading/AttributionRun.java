package mesa.intake.mail.reading;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Lines, one or a few, that say who wrote the quote below them. In doubt a line is none: hiding what a person writes is
 * worse than showing what a program wrote.
 */
final class AttributionRun {

    private static final int LONGEST = 4;

    private final List<Line> lines;
    private final int start;

    AttributionRun(List<Line> lines, int start) {
        this.lines = lines;
        this.start = start;
    }

    /**
     * How many lines it has, up to the first that ends in a colon; 0 when there is none.
     *
     * @param quoteFollows whether a quote stands at or soon below that line
     */
    int length(IntPredicate quoteFollows) {
        var count = toTheColon();
        if (count == 0) {
            return 0;
        }
        var follows = quoteFollows.test(start + count);
        if (!QuotePhrases.isAttribution(joined(start, count), follows)) {
            return 0;
        }
        return count == 1 || startsHere(count, follows) ? count : 0;
    }

    private int toTheColon() {
        var first = lines.get(start);
        for (var count = 1; count <= LONGEST && start + count <= lines.size(); count++) {
            var line = lines.get(start + count - 1);
            if (line.isBlank() || line.depth() != first.depth() || count > 1 && line.mark() != first.mark()) {
                return 0;
            }
            if (QuotePhrases.endsInColon(line.text())) {
                return count;
            }
        }
        return 0;
    }

    /** Whether none of the lines below says it without this one. */
    private boolean startsHere(int count, boolean follows) {
        var first = lines.get(start).text();
        if (!QuotePhrases.mayStartAttribution(first)) {
            return false;
        }
        var enough = follows && !QuotePhrases.startsWithDate(first);
        return IntStream.range(1, count)
                .noneMatch(below -> QuotePhrases.isAttribution(joined(start + below, count - below), enough));
    }

    private String joined(int from, int count) {
        return lines.subList(from, from + count).stream()
                .map(line -> line.text().strip())
                .collect(Collectors.joining(" "));
    }
}
