package mesa.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import mesa.desk.Help.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;

class HelpTest {

    private static final Help HELP = new Help(
            List.of(
                    new Question("clave", "¿Olvidé mi contraseña?", "Pida un enlace."),
                    new Question("red", "Sin Internet", "Revise el cable.\nLlame a la extensión.")),
            List.of());

    @ParameterizedTest
    @CsvSource({"contrasena, clave", "EXTENSIÓN cable, red", "enlace?, clave"})
    void findsQuestionsByTheWordsOfQuestionAndAnswer(String words, String found) {
        assertThat(HELP.questionsWith(words)).extracting(Question::id).containsExactly(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "¿?", "..."})
    void withoutAWordThereAreAll(String words) {
        assertThat(HELP.questionsWith(words)).hasSize(2);
    }

    @Test
    void aDeskMayGoWithoutHelp() {
        assertThat(read("").help()).isEqualTo(Help.NONE);
    }

    @Test
    void readsQuestionsAndGuides() {
        var help = read("""
                help:
                  questions:
                    clave: { question: "¿Cuál es?", answer: "Una.\\n\\nOtra." }
                  guides:
                    camino: { kind: video, title: El camino, address: /flow }
                    manual: { title: Manual, address: "https://mesa.example/manual", description: Todo. }
                """).help();

        assertThat(help.questions()).containsExactly(new Question("clave", "¿Cuál es?", "Una.\n\nOtra."));
        assertThat(help.guides())
                .containsExactly(
                        new Help.Guide("camino", Help.Kind.VIDEO, "El camino", "/flow", ""),
                        new Help.Guide("manual", Help.Kind.PAGE, "Manual", "https://mesa.example/manual", "Todo."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            guides: { a: { title: A, address: "javascript:alert(1)" } }  | is no address
            guides: { a: { title: A, address: "//evil.example" } }       | is no address
            guides: { a: { title: A, address: "http://mesa.example" } }  | is no address
            guides: { a: { title: A } }                                  | "address" is missing
            guides: { a: { title: A, address: /a, kind: film } }         | there is no kind of guide "film"
            questions: { a: { question: A } }                            | "answer" is missing
            preguntas: {}                                                | unknown key "preguntas"
            """)
    void refusesWhatCannotBeShown(String help, String reason) {
        assertThatThrownBy(() -> read("help: { " + help + " }")).hasMessageContaining(reason);
    }

    private static DeskSetup read(String help) {
        var file = """
                desk: { name: Mesa, email: mesa@mesa.example, phone: 55, time-zone: UTC }
                teams: { uno: { name: Uno, level: 1 } }
                services: { red: { name: Red, teams: { 1: uno } } }
                people: { admin: { name: Admin, email: admin@mesa.example, roles: [administrator] } }
                """ + help;
        return DeskFile.at("desk.yml", new DefaultResourceLoader() {
                    @Override
                    public Resource getResource(String location) {
                        return new ByteArrayResource(file.getBytes(UTF_8));
                    }
                })
                .read();
    }
}
