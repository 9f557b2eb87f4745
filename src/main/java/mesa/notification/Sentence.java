package mesa.notification;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
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

    private record Open(Piece.Condition condition, int line) {}

    /**
     * Reads a sentence; what it does not understand goes to the problems.
     *
     * @param line the line in which it begins, as people count lines
     */
    static Sentence read(String text, int line, WordingProblems problems) {
        Deque<Open> open = new ArrayDeque<>();
        var outermost = new Sentence(new ArrayList<>());
        var mark = MARK.matcher(text);
        var end = 0;
        while (mark.find()) {
            var here = line + lines(text, mark.start());
            inner(open, outermost).addWords(text.substring(end, mark.start()), line + lines(text, end), problems);
            if (mark.group("fact") != null) {
                problems.know(mark.group("fact"), here);
                inner(open, outermost).pieces.add(new Piece.Fact(mark.group("fact")));
            } else if (mark.group("end") == null) {
                problems.know(mark.group("asked"), here);
                var wanted = mark.group("kind").equals("if") == (mark.group("not") == null);
                var condition = new Piece.Condition(mark.group("asked"), wanted, new Sentence(new ArrayList<>()));
                inner(open, outermost).pieces.add(condition);
                open.push(new Open(condition, here));
            } else if (open.poll() == null) {
                problems.add(here, "nothing-open", "[/]");
            }
            end = mark.end();
        }
        inner(open, outermost).addWords(text.substring(end), line + lines(text, end), problems);
        open.forEach(
                left -> problems.add(left.line(), "not-closed", left.condition().fact()));
        return outermost;
    }

    private static Sentence inner(Deque<Open> open, Sentence outermost) {
        return open.isEmpty() ? outermost : open.peek().condition().said();
    }

    private void addWords(String words, int line, WordingProblems problems) {
        var odd = NO_WORDS.matcher(words);
        if (odd.find()) {
            var rest = words.substring(odd.start()).lines().findFirst().orElse("");
            problems.add(
                    line + lines(words, odd.start()),
                    "not-understood",
                    rest.length() > SHOWN ? rest.substring(0, SHOWN) + " …" : rest);
        }
        if (!words.isEmpty()) {
            pieces.add(new Piece.Words(words));
        }
    }

    private static int lines(String text, int end) {
        return (int) text.substring(0, end).chars().filter(sign -> sign == '\n').count();
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
