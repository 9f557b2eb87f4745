package mesa.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiagramExpressionsTest {

    private static final VariableContext NO_VARIABLES =
            Variables.createVariables().asVariableContext();

    private final DiagramExpressions expressions = new DiagramExpressions(
            Map.of("step", new Object(), "text", "a text", "day", LocalDate.of(2026, 11, 22)), List.of());

    @ParameterizedTest
    @CsvSource({
        "${text == 'a text'}, true",
        "${text.length()}, 6",
        "${text.startsWith('a')}, true",
        "${day.plusDays(1).dayOfMonth}, 23",
        "${1 + 1}, 2"
    })
    void factsCanBeAskedFor(String expression, String value) {
        assertThat(valueOf(expression)).hasToString(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.class}",
                "${''.getClass()}",
                "${''['class'].name}",
                "${text.getClass().forName('java.lang.Runtime')}",
                "${day.class.classLoader}",
                "${step.toString()}",
                "${step.class.name}",
                "${text.chars().getClass()}"
            })
    void noExpressionReachesTheProgramBehindAFact(String expression) {
        assertThatThrownBy(() -> valueOf(expression))
                .isInstanceOf(ELException.class)
                .hasMessageContaining("must not ask");
    }

    private Object valueOf(String expression) {
        return expressions.createValueExpression(expression).getValue(expressions.createElContext(NO_VARIABLES));
    }
}
