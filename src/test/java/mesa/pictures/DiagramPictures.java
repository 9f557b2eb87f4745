package mesa.pictures;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mesa.browser.InBrowser;
import mesa.browser.Windows;
import mesa.processes.DiagramTools;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lifecycle as it is drawn, and so as it runs. */
@InBrowser
class DiagramPictures {

    private static final Path VIEWER =
            DiagramTools.FOLDER.resolve("node_modules/bpmn-js/dist/bpmn-viewer.production.min.js");
    private static final String DRAW = """
            async xml => {
                const viewer = new BpmnJS({ container: document.body });
                await viewer.importXML(xml);
                const { svg } = await viewer.saveSVG();
                document.body.innerHTML = svg.substring(svg.indexOf('<svg'));
            }
            """;

    @BeforeAll
    static void installTheViewer() throws IOException, InterruptedException {
        DiagramTools.install();
    }

    @ParameterizedTest
    @CsvSource({
        "processes/incident/IncidentLifecycle.bpmn, incident-lifecycle",
        "processes/incident/SupportIncident.bpmn, support-incident",
        "processes/incident/EscalateIncident.bpmn, escalate-incident",
        "processes/survey/SurveyRequester.bpmn, survey-requester"
    })
    void diagram(Path diagram, String name, Windows windows) throws IOException {
        var page = windows.open(
                new Browser.NewContextOptions().setViewportSize(1600, 900).setDeviceScaleFactor(2));
        page.setContent("<style>body { margin: 8px; background: #fff }</style>");
        page.addScriptTag(new Page.AddScriptTagOptions().setPath(VIEWER));

        page.evaluate(DRAW, Files.readString(diagram));

        Picture.keep(
                name,
                page.locator("svg").first().screenshot(new Locator.ScreenshotOptions().setType(ScreenshotType.PNG)));
    }
}
