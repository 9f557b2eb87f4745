package mesa.engine;

import static org.assertj.core.api.Assertions.assertThat;

import mesa.MesaTest;
import mesa.Visitor;
import mesa.incident.DeskWalk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@MesaTest(backgroundJobs = false)
class RefusedFormTest {

    @Autowired
    private ApplicationContext desk;

    @LocalServerPort
    private int port;

    @Test
    void tasklistIsToldWhatIsMissingAndNothingOfWhatBroke() {
        var walk = new DeskWalk(desk);
        var task = walk.task(walk.open()).getId();
        var luis = Visitor.program(port, "luis");
        luis.post("/engine-rest/task/" + task + "/claim", "{\"userId\": \"luis\"}");

        var answer = luis.post(
                "/engine-rest/task/" + task + "/submit-form", "{\"variables\": {\"decision\": {\"value\": \"ask\"}}}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("Falta la pregunta al solicitante.")
                .doesNotContain("Exception:", "at mesa.");
    }
}
