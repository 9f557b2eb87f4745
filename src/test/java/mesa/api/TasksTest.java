package mesa.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import mesa.MesaTest;
import mesa.Visitor;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@MesaTest
class TasksTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TaskService tasks;

    @Test
    void aTaskLeadsToItsTicket() {
        var number = openedByAna("No imprime");

        var answer = luis().get("/api/v1/tasks/" + taskOf(number)).body();

        assertThat(JsonPath.<String>read(answer, "$.number")).isEqualTo(number);
    }

    @Test
    void allCardsOnTheScreenAreAnsweredAtOnce() {
        var first = taskOf(openedByAna("Primer asunto"));
        var second = taskOf(openedByAna("Segundo asunto"));

        var cards =
                luis().get("/api/v1/cards?task=" + first + "&task=" + second).body();

        assertThat(JsonPath.<List<String>>read(cards, "$[*].task")).containsExactlyInAnyOrder(first, second);
        assertThat(JsonPath.<List<String>>read(cards, "$[*].subject"))
                .containsExactlyInAnyOrder("Primer asunto", "Segundo asunto");
        assertThat(JsonPath.<List<String>>read(cards, "$[*].requester")).containsOnly("Ana Beltrán Núñez");
        assertThat(JsonPath.<List<String>>read(cards, "$[*].waitingSince"))
                .hasSize(2)
                .doesNotContainNull();
    }

    @Test
    void aTaskWithoutATicketHasNoCard() {
        var ownTask = tasks.newTask();
        ownTask.setName("Comprar café");
        tasks.saveTask(ownTask);

        var cards = luis().get("/api/v1/cards?task=" + ownTask.getId() + "&task=nothing");
        var task = luis().get("/api/v1/tasks/" + ownTask.getId());

        assertThat(cards.statusCode()).isEqualTo(200);
        assertThat(cards.body()).isEqualTo("[]");
        assertThat(JsonPath.<String>read(task.body(), "$.number")).isNull();
        tasks.deleteTask(ownTask.getId(), true);
    }

    @Test
    void requestersSeeNeitherTasksNorCards() {
        var task = taskOf(openedByAna("Solo para la mesa"));
        var ana = Visitor.program(port, "ana");

        assertThat(ana.get("/api/v1/tasks/" + task).statusCode()).isEqualTo(403);
        assertThat(ana.get("/api/v1/cards?task=" + task).statusCode()).isEqualTo(403);
        assertThat(Visitor.at(port).get("/api/v1/cards?task=" + task).statusCode())
                .isEqualTo(401);
    }

    @Test
    void nobodyAsksForMoreCardsThanAScreenHolds() {
        var answer = luis().get("/api/v1/cards?" + "task=x&".repeat(101));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JsonPath.<String>read(answer.body(), "$.errors[0].field")).isEqualTo("task");
    }

    @Test
    void codesAreSaidInTheLanguageAskedFor() {
        var spanish = luis().with("Accept-Language", "es").get("/api/v1/labels").body();
        var english = luis().with("Accept-Language", "en").get("/api/v1/labels").body();

        assertThat(JsonPath.<String>read(spanish, "$.status.WAITING")).isEqualTo("En espera");
        assertThat(JsonPath.<String>read(english, "$.status.WAITING")).isEqualTo("Waiting");
        assertThat(JsonPath.<List<String>>read(spanish, "$.urgency-meaning.*")).hasSize(5);
        assertThat(spanish).doesNotContain("null").doesNotContain("\":\"REPLY");
    }

    private Visitor luis() {
        return Visitor.program(port, "luis");
    }

    private String openedByAna(String subject) {
        var asked = """
                {"type":"INCIDENT","subject":"%s","description":"Desde hoy","service":"conectividad","urgency":"HIGH"}""".formatted(subject);
        return JsonPath.read(
                Visitor.program(port, "ana").post("/api/v1/tickets", asked).body(), "$.number");
    }

    private String taskOf(String number) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
    }
}
