package mesa.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import mesa.MesaTest;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MesaTest(backgroundJobs = false)
class ModelLabelsTest {

    @Autowired
    private ModelLabels labels;

    @Autowired
    private ModelDeployment shipped;

    @Autowired
    private RepositoryService repository;

    @Test
    void diagramsSpeakTheDesksLanguage() throws IOException {
        var diagram = inSpanish("SupportIncident.bpmn", read("processes/incident/SupportIncident.bpmn"));

        assertThat(diagram)
                .contains("\"Clasificar incidente\"", "Usted es quien lo ve primero.", "name=\"RequesterReplied\"")
                .doesNotContain("Triage incident", "You are the first");
    }

    @Test
    void stagesAndRuleTablesToo() throws IOException {
        assertThat(inSpanish("IncidentLifecycle.bpmn", read("processes/incident/IncidentLifecycle.bpmn")))
                .contains("value=\"5  Cierre\"");
        assertThat(inSpanish("AssignPriority.dmn", read("processes/incident/AssignPriority.dmn")))
                .contains("label=\"Urgencia\"")
                .contains("name=\"priority\"");
    }

    @Test
    void formsAndTheirChoicesToo() throws IOException {
        assertThat(inSpanish("TriageIncident.form", read("forms/incident/TriageIncident.form")))
                .contains("¿Qué decide?", "Muy urgente: detiene", "El solicitante recibe este texto")
                .contains("\"key\" : \"decision\"");
    }

    @Test
    void aLabelThatSomebodyChangedStays() throws IOException {
        var changed = read("processes/incident/SupportIncident.bpmn").replace("Triage incident", "Primer vistazo");

        assertThat(inSpanish("SupportIncident.bpmn", changed)).contains("Primer vistazo", "Diagnosticar incidente");
    }

    @Test
    void whatMesaDidNotBringStaysAsItIs() {
        assertThat(inSpanish("TheirOwn.bpmn", "<anything/>")).isEqualTo("<anything/>");
    }

    @Test
    void nothingIsDeployedAgainWhenNothingChanged() {
        var names = shipped.getDeploymentResources();
        var before = repository.createDeploymentQuery().count();

        var again = repository.createDeployment().name("SpringAutoDeployment").enableDuplicateFiltering(false);
        names.forEach(file -> addTo(again, file));
        Deployment deployment = again.deploy();

        assertThat(deployment).isNotNull();
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    private static void addTo(
            org.camunda.bpm.engine.repository.DeploymentBuilder deployment, org.springframework.core.io.Resource file) {
        try {
            deployment.addInputStream(file.getFilename(), file.getInputStream());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String inSpanish(String name, String model) {
        return new String(labels.inDeskLanguage(name, model.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    private static String read(String file) throws IOException {
        return Files.readString(Path.of(file));
    }
}
