package mesa.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mesa.MesaTest;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@MesaTest(backgroundJobs = false)
class DeploymentGuardTest {

    private static final Path SUPPORT = Path.of("processes/incident/SupportIncident.bpmn");

    @Autowired
    private RepositoryService repository;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "${assign}                                   | ${directory}       | «Turnar»: la mesa no conoce el paso ${directory}",
                "camunda:delegateExpression=\"${assign}\"    | camunda:class=\"java.lang.Runnable\" | «Turnar»: no se permite código en el diagrama (java.lang.Runnable); elija un paso del vocabulario",
                "camunda:delegateExpression=\"${assign}\"    | camunda:expression=\"${1}\" | «Turnar»: no se permite código en el diagrama (${1}); elija un paso del vocabulario",
                "camunda:delegateExpression=\"${assign}\"    | camunda:type=\"shell\" | «Turnar»: no se permite código en el diagrama (shell)",
                "camunda:delegateExpression=\"${assign}\"    | activiti:class=\"java.lang.Runnable\" xmlns:activiti=\"http://activiti.org/bpmn\" | «Turnar»: no se permite código en el diagrama (java.lang.Runnable)",
                "</camunda:properties> | '</camunda:properties><camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>' | «Turnar»: no se permite código en el diagrama (connector)",
                "camunda:formRef=\"TriageIncident\" camunda:formRefBinding=\"latest\" | camunda:formKey=\"embedded:deployment:a.html\" | «Clasificar incidente»: una tarea de usuario necesita un formulario",
                "value=\"IN_PROGRESS\"                       | value=\"STARTED\"  | ticketStatus = STARTED",
                "name=\"waitingReason\"                      | name=\"waitsFor\"  | la propiedad waitsFor no existe",
                "<camunda:property name=\"waitingReason\" value=\"REQUESTER\" /> | '' | hay que decir a quién (waitingReason)",
                "' camunda:historyTimeToLive=\"P1095D\"'     | ''                 | falta cuánto tiempo se conserva su historia",
                "camunda:formRef=\"TriageIncident\" camunda:formRefBinding=\"latest\" | '' | «Clasificar incidente»: una tarea de usuario necesita un formulario",
                "' camunda:decisionRef=\"AssignPriority\"'   | ''                 | «Asignar prioridad»: falta decir qué tabla de reglas se consulta",
                "'<conditionExpression xsi:type=\"tFormalExpression\">${supplier}' | '<conditionExpression xsi:type=\"tFormalExpression\" language=\"groovy\">supplier' | «Proveedor»: los scripts no están permitidos",
                "id=\"SupportIncident\"                      | id=\"Another\"     | el archivo debe llamarse Another.bpmn, como su identificador"
            })
    void whatTheDeskCouldNotRunIsRefusedWithTheElementNamed(String drawn, String redrawn, String message)
            throws IOException {
        var diagram = inSpanish(Files.readString(SUPPORT));
        assertThat(diagram).contains(drawn);
        var before = repository.createDeploymentQuery().count();

        assertThatThrownBy(() -> deploy("SupportIncident.bpmn", diagram.replace(drawn, redrawn)))
                .isInstanceOfSatisfying(ParseException.class, refused -> {
                    assertThat(refused)
                            .hasMessageContaining("SupportIncident.bpmn no se puede desplegar")
                            .hasMessageContaining(message);
                    assertThat(refused.getResorceReports().get(0).getErrors())
                            .allSatisfy(problem ->
                                    assertThat(problem.getMainElementId()).isNotBlank());
                });

        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void aFormThatWouldKeepTextInTheEngineIsRefused() {
        var form = """
                {"id": "Tried", "type": "default", "schemaVersion": 9,
                 "components": [{"type": "textarea", "key": "story", "label": "Story"}]}
                """;

        assertThatThrownBy(() -> deploy("Tried.form", form))
                .isInstanceOf(ParseException.class)
                .hasMessageContaining("«story»: ese campo guardaría texto en el motor");
    }

    @Test
    void aLifecycleThatIsNotThereCanNotBeChosen() throws IOException {
        var table = Files.readString(Path.of("processes/intake/SelectLifecycle.dmn"));

        assertThatThrownBy(() -> deploy("SelectLifecycle.dmn", table.replace("\"IncidentLifecycle\"", "\"Nothing\"")))
                .isInstanceOf(ParseException.class)
                .hasMessageContaining("el proceso Nothing no está desplegado");
    }

    @Test
    void whatIsNoDiagramAtAllIsRefusedToo() {
        assertThatThrownBy(() -> deploy("Broken.bpmn", "<html>")).isInstanceOf(RuntimeException.class);
    }

    private void deploy(String name, String model) {
        repository.createDeployment().name("guard").addString(name, model).deploy();
    }

    private static String inSpanish(String diagram) {
        return diagram.replace("\"Hand over\"", "\"Turnar\"")
                .replace("\"Triage incident\"", "\"Clasificar incidente\"")
                .replace("\"Assign priority\"", "\"Asignar prioridad\"")
                .replace("name=\"Supplier\"", "name=\"Proveedor\"");
    }
}
