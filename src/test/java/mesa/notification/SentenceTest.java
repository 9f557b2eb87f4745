package mesa.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceTest {

    private static final Set<String> FACTS = Set.of("name", "unit", "ticketLink");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[(${T(java.lang.Runtime).getRuntime().exec('id')})]",
                "[(${name.getClass()})]",
                "[(${name + unit})]",
                "[(*{name})]",
                "[(#{menu.home})]",
                "[(@{/login})]",
                "[(~{layout :: page})]",
                "[(${@signingKey})]",
                "[(${#ctx})]",
                "[(${__${name}__})]",
                "[[${name}]]",
                "[[name]]",
                "${name}",
                "__${name}__",
                "@{/login}",
                "#{menu.home}",
                "*{name}",
                "~{layout}",
                "[# th:with=\"x=${name}\"]a[/]",
                "[# th:utext=\"${name}\"]a[/]",
                "[# th:each=\"x : ${name}\"]a[/]",
                "[# th:if=\"${name.length() > 1}\"]a[/]",
                "[# th:if=\"${name}\" th:with=\"x=${unit}\"]a[/]",
                "[# th:if='${name}']a[/]",
                "[#th:block th:if=\"${name}\"]a[/]",
                "[# th:replace=\"~{layout}\"/]",
                "[/th:block]",
                "[# th:if=\"${true}\"]a[/]",
                "[(${name})",
                "(${name})]"
            })
    void whatIsMoreThanAFactOrAConditionOnOneIsRefused(String words) {
        var problems = new WordingProblems(FACTS);

        Sentence.read("Hola " + words + " adiós", 1, problems);

        assertThat(problems.found())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.line()).isEqualTo(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"${7*7}", "[(${name})]", "[# th:if=\"${name}\"]x[/]", "__${name}__", "T(java.lang.Runtime)"})
    void aFactIsNeverReadAsWords(String fact) {
        assertThat(read("Dijo: [(${name})]").fill(Map.of("name", fact))).isEqualTo("Dijo: " + fact);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[# th:if=\"${unit}\"]de [(${unit})][/] | de Nómina | ''",
                "[# th:unless=\"${unit}\"]de nadie[/] | '' | de nadie",
                "[# th:if=\"${!unit}\"]de nadie[/] | '' | de nadie",
                "[# th:if=\"${not unit}\"]de nadie[/] | '' | de nadie",
                "[# th:if=\"${name}\"]A[# th:if=\"${unit}\"]B[/]C[/]D | ABCD | ACD"
            })
    void aConditionSaysSomethingOnlyWhenTheFactIsThere(String words, String with, String without) {
        var facts = new HashMap<String, Object>(Map.of("name", "Ana", "unit", "Nómina"));
        assertThat(read(words).fill(facts)).isEqualTo(with);

        for (var missing : new Object[] {null, "", " ", false}) {
            facts.put("unit", missing);
            assertThat(read(words).fill(facts)).isEqualTo(without);
        }
    }

    @Test
    void everyProblemNamesItsLine() {
        var body =
                "Hola, [(${nombre})]:\n\nUno\n[# th:if=\"${unit}\"]dos\n\ntres[/]\n\n-> Ver\n-> Ver: http://x\n\n[[4]]";
        var problems = new WordingProblems(FACTS);

        MailTemplate.read("Asunto [(${x})]", body, problems);

        assertThat(problems.found())
                .contains(
                        new WordingProblem(0, "unknown-fact", "x"),
                        new WordingProblem(1, "unknown-fact", "nombre"),
                        new WordingProblem(4, "not-closed", "unit"),
                        new WordingProblem(6, "nothing-open", "[/]"),
                        new WordingProblem(8, "choice", "-> Ver"),
                        new WordingProblem(9, "choice", "-> Ver: http://x"),
                        new WordingProblem(11, "not-understood", "[[4]]"))
                .hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Esto pasó: [(${news})]",
                "[(${news})].",
                "Uno\n[(${news})]",
                "> [(${news})]",
                "[# th:if=\"${news}\"][(${news})][/]"
            })
    void theNewsOfTheDayStandInAParagraphOfTheirOwn(String body) {
        var problems = new WordingProblems(Set.of("news"));

        MailTemplate.read("Hola [(${news})]", "Hola\n\n" + body, problems);

        assertThat(problems.found())
                .extracting(WordingProblem::line, WordingProblem::reason, WordingProblem::detail)
                .containsExactlyInAnyOrder(
                        tuple(3 + (body.startsWith("Uno") ? 1 : 0), "not-alone", "news"),
                        tuple(0, "not-alone", "news"));
    }

    @Test
    void whetherThereAreNewsCanBeAskedAnywhere() {
        var problems = new WordingProblems(Set.of("news"));

        MailTemplate.read("Hola", "[# th:if=\"${news}\"]Esto pasó:[/]\n\n  [(${news})]  ", problems);

        assertThat(problems.found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-> Ver: [(${name})]",
                "-> Ver: javascript:alert(1)",
                "-> Ver: [(${ticketLink})]/../[(${name})]",
                "-> [(${name})]: [(${ticketLink})]",
                "-> Ver: https://a.example/[(${name})]",
                "-> Ver: data:text/html,x"
            })
    void aChoiceLeadsOnlyWhereItSays(String choice) {
        var problems = new WordingProblems(FACTS);

        MailTemplate.read("Hola", choice, problems);

        assertThat(problems.found()).isNotEmpty();
    }

    @Test
    void aChoiceMayLeadToTheDesksDocumentation() {
        var problems = new WordingProblems(FACTS);

        MailTemplate.read(
                "Hola", "-> Manual: https://ayuda.ejemplo.mx/manual?x=1#uno\n-> Ver: [(${ticketLink})]?a=1", problems);

        assertThat(problems.found()).isEmpty();
    }

    private static Sentence read(String words) {
        var problems = new WordingProblems(FACTS);
        var sentence = Sentence.read(words, 1, problems);
        assertThat(problems.found()).isEqualTo(List.of());
        return sentence;
    }
}
