package mesa.notification;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words of a mail with places for facts: {@code [(${name})]}, and {@code [# th:if="${name}"] ... [/]} around what is
 * said only when the fact is there ({@code !} or {@code not} before the name, or {@code th:unless}: when it is not).
 * That is all it understands. It is written like Thymeleaf, and deliberately no Thymeleaf: whoever words a mail reaches
 * no expression language, and a fact is never read as words.
 */
record Sentence(List<Piece> pieces) {

    private static final Pattern MARK = Pattern.compile("\\[\\(\\$\\{(?<fact>\\w+)}\\)]"
            + "|\\[# +th:(?<kind>if|unless)=\"\\$\\{ ?(?<not>! ?|not )?(?<asked>\\w+) ?}\" ?]"
            + "|(?<end>\\[/])");
    private static final Pattern NO_WORDS = Pattern.compile("\\[\\[|\\[\\(|\\[#|\\[/|]]|\\)]|[$*#@~]\\{");
    private static final int SHOWN = 40;

    /** A part of a sentence. */
    sealed interface Piece {

        record Words(String text) implements Piece {}

        record Fact(String name) implements Piece {}

        /** What is said only if the fact is there, or only if it is not. */
        record Condition(String fact, boolean wanted, Sentence said) implements Piece {}
    }

    /**
     * Reads a sentence; what it does not understand goes to the problems.
     *
     * @param line the line in which it begins, as people count lines
     */
    static Sentence read(String text, int line, WordingProblems problems) {
        return new Reading(text, line, problems, false).whole();
    }

    /** The same, where a fact that is several paragraphs can stand, with nothing beside it. */
    static Sentence readParagraph(String text, int line, WordingProblems problems) {
        return new Reading(text, line, problems, true).whole();
    }

    /** A sentence while it is read, with the conditions that are still open, the innermost first. */
    private static final class Reading {

        private final String text;
        private final int firstLine;
        private final WordingProblems problems;
        private final boolean isParagraph;
        private final Sentence whole = new Sentence(new ArrayList<>());
        private final Deque<Piece.Condition> open = new ArrayDeque<>();
        private final Deque<Integer> openedIn = new ArrayDeque<>();

        Reading(String text, int firstLine, WordingProblems problems, boolean isParagraph) {
            this.text = text;
            this.firstLine = firstLine;
            this.problems = problems;
            this.isParagraph = isParagraph;
        }

        Sentence whole() {
            var mark = MARK.matcher(text);
            var end = 0;
            while (mark.find()) {
                addWords(end, mark.start());
                take(mark, lineAt(mark.start()));
                end = mark.end();
            }
            addWords(end, text.length());
            open.forEach(left -> problems.add(openedIn.pop(), "not-closed", left.fact()));
            return whole;
        }

        private void take(Matcher mark, int line) {
            if (mark.group("fact") != null) {
                name(mark, line);
            } else if (mark.group("end") == null) {
                problems.know(mark.group("asked"), line);
                begin(mark, line);
            } else if (open.poll() == null) {
                problems.add(line, "nothing-open", mark.group());
            } else {
                openedIn.pop();
            }
        }

        private void name(Matcher mark, int line) {
            var fact = mark.group("fact");
            problems.know(fact, line);
            if (KnownFacts.standsAlone(fact) && !(isParagraph && text.equals(mark.group()))) {
                problems.add(line, "not-alone", fact);
            }
            add(new Piece.Fact(fact));
        }

        private void begin(Matcher mark, int line) {
            var wanted = mark.group("kind").equals("if") == (mark.group("not") == null);
            var condition = new Piece.Condition(mark.group("asked"), wanted, new Sentence(new ArrayList<>()));
            add(condition);
            open.push(condition);
            openedIn.push(line);
        }

        private void addWords(int from, int until) {
            var words = text.substring(from, until);
            var odd = NO_WORDS.matcher(words);
            if (odd.find()) {
                var rest = words.substring(odd.start()).lines().findFirst().orElse("");
                var shown = rest.length() > SHOWN ? rest.substring(0, SHOWN) + " …" : rest;
                problems.add(lineAt(from + odd.start()), "not-understood", shown);
            }
            if (!words.isEmpty()) {
                add(new Piece.Words(words));
            }
        }

        private void add(Piece piece) {
            (open.isEmpty() ? whole : open.peek().said()).pieces().add(piece);
        }

        private int lineAt(int place) {
            return firstLine
                    + (int) text.substring(0, place)
                            .chars()
                            .filter(sign -> sign == '\n')
                            .count();
        }
    }

    /** The name of the only fact of which the sentence consists, or null when it says more or less. */
    String onlyFact() {
        return pieces.size() == 1 && pieces.get(0) instanceof Piece.Fact fact ? fact.name() : null;
    }

    /** The words with the facts in their places; a fact that is missing is left out. */
    String fill(Map<String, ?> facts) {
        var said = new StringBuilder();
        say(facts, said);
        return said.toString().strip();
    }

    private void say(Map<String, ?> facts, StringBuilder said) {
        for (var piece : pieces) {
            if (piece instanceof Piece.Words words) {
                said.append(words.text());
            } else if (piece instanceof Piece.Fact fact) {
                said.append(facts.get(fact.name()) == null ? "" : facts.get(fact.name()));
            } else if (piece instanceof Piece.Condition condition
                    && isThere(facts.get(condition.fact())) == condition.wanted()) {
                condition.said().say(facts, said);
            }
        }
    }

    private static boolean isThere(Object fact) {
        return fact != null && !Boolean.FALSE.equals(fact) && !fact.toString().isBlank();
    }
}
