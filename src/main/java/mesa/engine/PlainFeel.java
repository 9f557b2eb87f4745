package mesa.engine;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;

/**
 * Reads the plain cells of rule tables, which are nearly all: a text, a fact's name, a fact with a text where it is
 * missing, texts with commas between them, none of those. Everything else is left to the FEEL interpreter, which
 * prepares for the whole language anew at every cell.
 */
class PlainFeel implements FeelEngine {

    private static final String TEXT = "\"[^\"\\\\]*\"";
    private static final String TEXTS = TEXT + "(?:\\s*,\\s*" + TEXT + ")*+";
    private static final Pattern ONE_TEXT = Pattern.compile(TEXT);
    private static final Pattern SOME = Pattern.compile("\\s*(" + TEXTS + ")\\s*");
    private static final Pattern NONE_OF = Pattern.compile("\\s*not\\(\\s*(" + TEXTS + ")\\s*\\)\\s*");
    private static final Pattern NAME = Pattern.compile("[A-Za-z]\\w*");
    private static final Pattern NAME_OR_TEXT =
            Pattern.compile("if (" + NAME + ") = null then (" + TEXT + ") else \\1");
    private static final Set<String> WORDS = Set.of("true", "false", "null");
    private static final int MOST_REMEMBERED = 10_000;

    private final FeelEngine interpreter;
    private final ConcurrentHashMap<String, Optional<Predicate<String>>> cells = new ConcurrentHashMap<>();

    PlainFeel(FeelEngine interpreter) {
        this.interpreter = interpreter;
    }

    @Override
    @SuppressWarnings("unchecked") // whoever asks knows what a cell of theirs is
    public <T> T evaluateSimpleExpression(String expression, VariableContext facts) {
        return text(expression, facts)
                .map(plain -> (T) plain)
                .orElseGet(() -> interpreter.evaluateSimpleExpression(expression, facts));
    }

    private static Optional<String> text(String expression, VariableContext facts) {
        if (ONE_TEXT.matcher(expression).matches()) return Optional.of(inside(expression));
        if (NAME.matcher(expression).matches()) return fact(expression, facts);
        var orText = NAME_OR_TEXT.matcher(expression);
        return orText.matches() ? fact(orText.group(1), facts) : Optional.empty();
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String cell, String input, VariableContext facts) {
        return fact(input, facts)
                .flatMap(value -> plain(cell).map(fits -> fits.test(value)))
                .orElseGet(() -> interpreter.evaluateSimpleUnaryTests(cell, input, facts));
    }

    /** The fact of that name, when it is there and a text. */
    private static Optional<String> fact(String name, VariableContext facts) {
        return !WORDS.contains(name)
                        && facts.containsVariable(name)
                        && facts.resolve(name).getValue() instanceof String text
                ? Optional.of(text)
                : Optional.empty();
    }

    private Optional<Predicate<String>> plain(String cell) {
        if (cells.size() > MOST_REMEMBERED) cells.clear();
        return cells.computeIfAbsent(cell, PlainFeel::read);
    }

    private static Optional<Predicate<String>> read(String cell) {
        var some = SOME.matcher(cell);
        if (some.matches()) return Optional.of(texts(some.group(1))::contains);
        var none = NONE_OF.matcher(cell);
        if (none.matches()) return Optional.of(Predicate.not(texts(none.group(1))::contains));
        return Optional.empty();
    }

    private static Set<String> texts(String list) {
        return ONE_TEXT.matcher(list)
                .results()
                .map(found -> inside(found.group()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String inside(String quoted) {
        return quoted.substring(1, quoted.length() - 1);
    }
}
