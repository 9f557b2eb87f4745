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
 * missing; texts with commas between them or none of those, yes or no, a whole number or a bound. Everything else is
 * left to the FEEL interpreter, which prepares for the whole language anew at every cell.
 */
class PlainFeel implements FeelEngine {

    private static final String TEXT = "\"[^\"\\\\]*\"";
    private static final String TEXTS = TEXT + "(?:\\s*,\\s*" + TEXT + ")*+";
    private static final Pattern ONE_TEXT = Pattern.compile(TEXT);
    private static final Pattern SOME = Pattern.compile("\\s*(" + TEXTS + ")\\s*");
    private static final Pattern NONE_OF = Pattern.compile("\\s*not\\(\\s*(" + TEXTS + ")\\s*\\)\\s*");
    private static final Pattern YES_OR_NO = Pattern.compile("true|false");
    private static final Pattern BOUND = Pattern.compile("(<=?|>=?)?\\s*(\\d{1,9})");
    private static final Pattern NAME = Pattern.compile("[A-Za-z]\\w*");
    private static final Pattern NAME_OR_TEXT =
            Pattern.compile("if (" + NAME + ") = null then (" + TEXT + ") else \\1");
    private static final Set<String> WORDS = Set.of("true", "false", "null");
    private static final int MOST_REMEMBERED = 10_000;

    private final FeelEngine interpreter;
    private final ConcurrentHashMap<String, Optional<Cell>> cells = new ConcurrentHashMap<>();

    PlainFeel(FeelEngine interpreter) {
        this.interpreter = interpreter;
    }

    /** A plain cell: of which kind the facts are that it judges, and which of them fit. */
    private record Cell(Class<?> kind, Predicate<Object> fits) {}

    @Override
    @SuppressWarnings("unchecked") // whoever asks knows what a cell of theirs is
    public <T> T evaluateSimpleExpression(String expression, VariableContext facts) {
        return plain(expression, facts)
                .map(plain -> (T) plain)
                .orElseGet(() -> interpreter.evaluateSimpleExpression(expression, facts));
    }

    private static Optional<Object> plain(String expression, VariableContext facts) {
        if (ONE_TEXT.matcher(expression).matches()) return Optional.of(inside(expression));
        if (NAME.matcher(expression).matches()) return fact(expression, facts);
        var orText = NAME_OR_TEXT.matcher(expression);
        return orText.matches() ? fact(orText.group(1), facts) : Optional.empty();
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String cell, String input, VariableContext facts) {
        return fact(input, facts)
                .flatMap(value -> read(cell)
                        .filter(plain -> plain.kind().isInstance(value))
                        .map(plain -> plain.fits().test(value)))
                .orElseGet(() -> interpreter.evaluateSimpleUnaryTests(cell, input, facts));
    }

    /** The fact of that name, when it is there and a text, yes or no, or a whole number. */
    private static Optional<Object> fact(String name, VariableContext facts) {
        return WORDS.contains(name) || !facts.containsVariable(name)
                ? Optional.empty()
                : Optional.ofNullable(plainValue(facts.resolve(name).getValue()));
    }

    private static Object plainValue(Object value) {
        if (value instanceof Integer number) return number.longValue();
        return value instanceof String || value instanceof Boolean || value instanceof Long ? value : null;
    }

    private Optional<Cell> read(String cell) {
        if (cells.size() > MOST_REMEMBERED) cells.clear();
        return cells.computeIfAbsent(cell, PlainFeel::cell);
    }

    private static Optional<Cell> cell(String written) {
        var some = SOME.matcher(written);
        if (some.matches()) return Optional.of(new Cell(String.class, texts(some.group(1))::contains));
        var none = NONE_OF.matcher(written);
        if (none.matches()) return Optional.of(new Cell(String.class, Predicate.not(texts(none.group(1))::contains)));
        if (YES_OR_NO.matcher(written).matches())
            return Optional.of(new Cell(Boolean.class, Boolean.valueOf(written)::equals));
        var bound = BOUND.matcher(written);
        return bound.matches()
                ? Optional.of(new Cell(Long.class, within(bound.group(1), Long.parseLong(bound.group(2)))))
                : Optional.empty();
    }

    private static Predicate<Object> within(String sign, long bound) {
        return switch (sign == null ? "=" : sign) {
            case "<" -> number -> (Long) number < bound;
            case "<=" -> number -> (Long) number <= bound;
            case ">" -> number -> (Long) number > bound;
            case ">=" -> number -> (Long) number >= bound;
            default -> number -> (Long) number == bound;
        };
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
