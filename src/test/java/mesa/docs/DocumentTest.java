package mesa.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTest {

    private static final Path README = Path.of("README.md");

    @ParameterizedTest
    @MethodSource("documents")
    void tellsNothingThatIsNotThere(Path document) {
        assertThat(Document.read(document).untruths()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void namesNoPlaceOnSomebodysMachine(Path document) throws IOException {
        assertThat(Files.readString(document)).doesNotContainPattern("(?<![\\w.])/(?:root|home|work|tmp|Users)/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a](src/lost.md)",
                "![a](lost.png)",
                "[a](#no-such-heading)",
                "[a](README.md#no-such-heading)",
                "<img src=\"src/lost.png\">",
                "[a]: lost.md",
                "see `src/main/java/mesa/Lost.java`"
            })
    void seesAnUntruth(String line) {
        assertThat(new Document(README, "# Mesa\n\n" + line + "\n").untruths()).hasSize(1);
    }

    @Test
    void believesWhatIsThere() {
        var text = """
                # What it is
                [a](#what-it-is) [b](pom.xml) [c](https://example.org/x) <img src="LICENSE"> `src/main/java`
                ```
                mvn -Dx=`src/not/looked/at`
                ```
                """;

        assertThat(new Document(README, text).untruths()).isEmpty();
    }

    private static List<Path> documents() throws IOException {
        try (var docs = Files.walk(Path.of("src/docs"))) {
            return Stream.concat(
                            Stream.of(README),
                            docs.filter(file -> file.toString().endsWith(".md")))
                    .sorted()
                    .toList();
        }
    }
}
