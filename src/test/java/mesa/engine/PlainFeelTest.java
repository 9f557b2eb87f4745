package mesa.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;

/** The short cut through a rule table's plain cells says what the FEEL interpreter says. */
class PlainFeelTest {

    private static final FeelEngine INTERPRETER = new ScalaFeelEngineFactory().createInstance();
    private static final FeelEngine NOBODY = new FeelEngine() {
        @Override
        public <T> T evaluateSimpleExpression(String expression, VariableContext facts) {
            throw new AssertionError("Asked the interpreter: " + expression);
        }

        @Override
        public boolean evaluateSimpleUnaryTests(String cell, String input, VariableContext facts) {
            throw new AssertionError("Asked the interpreter: " + cell);
        }
    };

    private final FeelEngine feel = new PlainFeel(INTERPRETER);

    @Property(tries = 1000)
    void aCellFitsWhereTheInterpreterSaysSo(@ForAll("cells") String cell, @ForAll("values") Object value) {
        var facts = facts(value);

        assertThat(answer(() -> feel.evaluateSimpleUnaryTests(cell, "fact", facts)))
                .isEqualTo(answer(() -> INTERPRETER.evaluateSimpleUnaryTests(cell, "fact", facts)));
    }

    @Property(tries = 1000)
    void anExpressionIsWhatTheInterpreterSays(
            @ForAll("expressions") String expression, @ForAll("values") Object value) {
        var facts = facts(value);

        assertThat(answer(() -> feel.evaluateSimpleExpression(expression, facts)))
                .isEqualTo(answer(() -> INTERPRETER.evaluateSimpleExpression(expression, facts)));
    }

    @Example
    void plainCellsNeedNoInterpreter() {
        var plain = new PlainFeel(NOBODY);
        var facts = facts("HIGH");

        assertThat(plain.evaluateSimpleUnaryTests("\"HIGH\"", "fact", facts)).isTrue();
        assertThat(plain.evaluateSimpleUnaryTests("\"LOW\" , \"HIGH\"", "fact", facts))
                .isTrue();
        assertThat(plain.evaluateSimpleUnaryTests("not(\"LOW\",\"HIGH\")", "fact", facts))
                .isFalse();
        assertThat(plain.evaluateSimpleUnaryTests("< 100", "fact", facts(80))).isTrue();
        assertThat(plain.evaluateSimpleUnaryTests("false", "fact", facts(true))).isFalse();
        assertThat(plain.<String>evaluateSimpleExpression("fact", facts)).isEqualTo("HIGH");
        assertThat(plain.<String>evaluateSimpleExpression("\"nueva, \"", facts)).isEqualTo("nueva, ");
        assertThat(plain.<String>evaluateSimpleExpression("if fact = null then \"\" else fact", facts))
                .isEqualTo("HIGH");
    }

    @Provide
    Arbitrary<String> cells() {
        var texts = text().list().ofMinSize(1).ofMaxSize(3).map(list -> String.join(", ", list));
        return Arbitraries.oneOf(
                texts,
                texts.map("not(%s)"::formatted),
                texts.map(" %s "::formatted),
                Arbitraries.of(
                        "true", "false", "< 3", "3", "null", "\"a\"\"b\"", "\"a\" + \"b\"", "other", "not(true)"));
    }

    @Provide
    Arbitrary<String> expressions() {
        return Arbitraries.oneOf(
                text(),
                text().map("if fact = null then %s else fact"::formatted),
                text().map("if other = null then %s else fact"::formatted),
                Arbitraries.of(
                        "fact", "other", "missing", "true", "null", "fact + \"x\"", "upper case(fact)", "1 + 1"));
    }

    @Provide
    Arbitrary<Object> values() {
        return Arbitraries.oneOf(
                words().map(Object.class::cast),
                Arbitraries.of(true, false).map(Object.class::cast),
                Arbitraries.integers().between(-1, 4).map(Object.class::cast),
                Arbitraries.longs().between(0, 4).map(Object.class::cast),
                Arbitraries.of(1.0, 2.5).map(Object.class::cast),
                Arbitraries.just(null));
    }

    private static Arbitrary<String> text() {
        return words().map(word -> '"' + word + '"');
    }

    private static Arbitrary<String> words() {
        return Arbitraries.oneOf(
                Arbitraries.of("", "HIGH", "next-team", "sin servicio", "ñandú", "true", "3", "a,b", "not(a)"),
                Combinators.combine(Arbitraries.of("H", "h"), Arbitraries.of("", " ", "igh"))
                        .as(String::concat));
    }

    private static VariableContext facts(Object value) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("fact", value);
        facts.put("other", "HIGH");
        return Variables.fromMap(facts).asVariableContext();
    }

    private interface Question {
        Object ask();
    }

    private static Object answer(Question question) {
        try {
            return question.ask();
        } catch (RuntimeException refused) {
            return refused.getClass();
        }
    }
}
