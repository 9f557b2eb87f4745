package mesa.processes;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DiagramConventionsTest {

    @TestFactory
    Stream<DynamicTest> everyDiagramKeepsEveryRule() {
        return ModelFiles.diagrams().stream()
                .map(Diagram::read)
                .flatMap(diagram -> Arrays.stream(DiagramRule.values())
                        .map(rule -> DynamicTest.dynamicTest(
                                diagram.name() + ": " + rule,
                                () -> assertThat(rule.complaintsAbout(diagram)).isEmpty())));
    }

    @Test
    void thereAreDiagramsToLookAt() {
        assertThat(ModelFiles.diagrams()).isNotEmpty();
        assertThat(ModelFiles.forms()).isNotEmpty();
        assertThat(ModelFiles.decisions()).isNotEmpty();
    }

    @Test
    void noTwoFilesShareAName() {
        var byName = Stream.of(ModelFiles.diagrams(), ModelFiles.decisions(), ModelFiles.forms())
                .flatMap(Collection::stream)
                .collect(groupingBy(ModelFiles::nameOf));

        assertThat(byName.values()).allSatisfy(files -> assertThat(files).hasSize(1));
    }

    @Test
    void noSpanishLabelsLieBesideNothing() {
        var models = Stream.of(ModelFiles.diagrams(), ModelFiles.decisions(), ModelFiles.forms())
                .flatMap(Collection::stream)
                .map(ModelFiles::spanishLabelsOf)
                .toList();

        assertThat(ModelFiles.labels()).isSubsetOf(models.toArray(Path[]::new));
    }
}
