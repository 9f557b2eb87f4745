package mesa.portal.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import mesa.MesaTest;
import mesa.Visitor;
import mesa.engine.PublishedFlow;
import mesa.engine.PublishedFlow.Stage;
import mesa.engine.PublishedFlows;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@MesaTest(backgroundJobs = false)
class FlowPageTest {

    @Value("${local.server.port}")
    private int port;

    @Autowired
    private PublishedFlows flows;

    @Autowired
    private RepositoryService repository;

    @Test
    void b23_theSixStagesOfAnIncidentAreReadInTheirOrder() {
        var incident = flows.all().get(0).get(0);

        assertThat(incident.stages())
                .extracting(Stage::name)
                .startsWith(
                        "1 Detección y registro",
                        "2 Clasificación y soporte inicial",
                        "3 Investigación y diagnóstico",
                        "4 Resolución y recuperación",
                        "5 Cierre",
                        "6 Monitoreo, seguimiento y comunicación");
        assertThat(incident.stages().get(0).steps()).containsExactly("Incidente registrado", "Recepción confirmada");
        assertThat(incident.stages().get(5).steps())
                .containsExactly("Hito alcanzado", "Elegir a quién avisar", "Enviar correo", "Personas avisadas");
    }

    @Test
    void whatTheLifecycleCallsIsPublishedWithIt() {
        assertThat(flows.all())
                .singleElement()
                .satisfies(together -> assertThat(together)
                        .extracting(PublishedFlow::key)
                        .containsExactly(
                                "IncidentLifecycle", "SupportIncident", "EscalateIncident", "SurveyRequester"));
    }

    @Test
    void aFlowOfAClientIsPublishedBesideTheOthersWhileItIsInUse() {
        var deployed = repository
                .createDeployment()
                .name("the institute's own flow")
                .addClasspathResource("client-flows/FastIncident.bpmn")
                .addClasspathResource("client-flows/SelectLifecycle.dmn")
                .deploy();
        try {
            assertThat(flows.all())
                    .extracting(together -> together.get(0).key())
                    .containsExactlyInAnyOrder("FastIncident", "IncidentLifecycle");
        } finally {
            repository.deleteDeployment(deployed.getId(), true);
        }
        assertThat(flows.all()).hasSize(1);
    }

    @Test
    void everybodyReadsItWithoutLogIn() {
        var page = Visitor.at(port).with("Accept-Language", "es").get("/flow");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Cómo atendemos su ticket", "3 Investigación y diagnóstico", "Diagnosticar incidente")
                .doesNotContain("P5D", "openFor", "Nadie tiene que hacer nada");
    }

    @Test
    void aBrowserKeepsADrawingAndAsksOnlyWhetherItIsStillTheSame() {
        var visitor = Visitor.at(port);
        var path = "/flow/diagram/" + latest("IncidentLifecycle");

        var drawing = visitor.get(path);
        var again = visitor.send(visitor.request(path)
                .header("If-None-Match", drawing.headers().firstValue("ETag").orElseThrow())
                .GET());

        assertThat(drawing.statusCode()).isEqualTo(200);
        assertThat(drawing.headers().firstValue("Content-Type")).hasValue("application/xml");
        assertThat(drawing.headers().firstValue("Cache-Control").orElseThrow()).contains("max-age=2592000", "private");
        assertThat(drawing.body()).contains("Atender incidente").doesNotContain("camunda");
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void whatNoTicketFollowsIsNotPublished() {
        assertThat(Visitor.at(port)
                        .get("/flow/diagram/" + latest("RegisterPhoneCall"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(Visitor.at(port).get("/flow/diagram/none").statusCode()).isEqualTo(404);
    }

    private String latest(String process) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
    }
}
