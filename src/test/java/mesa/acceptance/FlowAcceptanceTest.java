package mesa.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import mesa.MesaTest;
import mesa.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@MesaTest(backgroundJobs = false)
class FlowAcceptanceTest {

    private static final Pattern DRAWING = Pattern.compile("data-drawing=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Test
    void b24_theFlowIsPublishedAsTheDiagramThatRuns() {
        var anybody = Visitor.at(port);
        var page = anybody.get("/flow").body();
        var drawings =
                DRAWING.matcher(page).results().map(found -> found.group(1)).toList();

        assertThat(anybody.get("/help").body()).contains("href=\"/flow\"");
        assertThat(drawings).hasSize(4);
        assertThat(drawings)
                .allSatisfy(drawing -> assertThat(anybody.get(drawing).body()).contains("BPMNShape"));
        assertThat(anybody.get(drawings.get(0)).body()).contains("IncidentLifecycle", "3  Investigación y diagnóstico");
    }
}
