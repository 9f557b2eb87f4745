package mesa.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs behind all other tests: a flow that none of them walked is a path that nobody knows to work. */
class EveryPathIsWalkedIT {

    @TestFactory
    Stream<DynamicTest> noFlowOfADiagramIsLeftUntried() {
        return ModelFiles.diagrams().stream()
                .map(diagram -> DynamicTest.dynamicTest(
                        ModelFiles.nameOf(diagram),
                        () -> assertThat(flowsOf(diagram)
                                        .filter(flow -> !WalkedFlows.all().contains(flow)))
                                .isEmpty()));
    }

    private static Stream<String> flowsOf(Path diagram) {
        return Diagram.read(diagram)
                .all(SequenceFlow.class)
                .map(flow -> ModelFiles.nameOf(diagram) + "/" + flow.getId());
    }
}
