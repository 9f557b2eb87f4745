package mesa.processes;

import org.junit.jupiter.api.Test;

class DiagramLintTest {

    @Test
    void bpmnlintHasNothingToSayAboutAnyDiagram() throws Exception {
        DiagramTools.run("lint");
    }

    @Test
    void theModelerTakesEveryElementTemplate() throws Exception {
        DiagramTools.run("templates");
    }
}
