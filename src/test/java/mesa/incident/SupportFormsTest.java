package mesa.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import mesa.MesaTest;
import mesa.ticket.Impact;
import mesa.ticket.MessageKind;
import mesa.ticket.TicketNumber;
import mesa.ticket.TicketStatus;
import mesa.ticket.Urgency;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@MesaTest(backgroundJobs = false)
class SupportFormsTest {

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private FormService forms;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService processes;

    @Autowired
    private HistoryService history;

    private DeskWalk walk;

    @BeforeEach
    void comeIn() {
        walk = new DeskWalk(desk);
    }

    @Test
    void levelOneFillsInEveryFieldOfItsForm() throws IOException {
        var number = walk.open();
        assertThat(fieldsOf(number))
                .containsExactlyInAnyOrder(
                        "type",
                        "service",
                        "urgency",
                        "impact",
                        "decision",
                        "solution",
                        "rootCauseKnown",
                        "immediateSolution",
                        "question",
                        "targetTeam",
                        "rejectionCause",
                        "reason");

        walk.decide(
                number,
                "luis",
                Map.of(
                        "decision",
                        "resolve",
                        "solution",
                        "Listo",
                        "rootCauseKnown",
                        true,
                        "immediateSolution",
                        true,
                        "type",
                        "QUESTION",
                        "service",
                        "correo",
                        "urgency",
                        "HIGH",
                        "impact",
                        "MEDIUM"));

        assertThat(walk.ticket(number).service()).isEqualTo("correo");
        assertThat(walk.ticket(number).urgency()).isEqualTo(Urgency.HIGH);
        assertThat(walk.ticket(number).impact()).isEqualTo(Impact.MEDIUM);
        assertThat(walk.said(number, MessageKind.SOLUTION).text()).isEqualTo("Listo");
    }

    @ParameterizedTest
    @CsvSource({"decision, ' resolve'", "targetTeam, 'redes '"})
    void aChoiceIsTakenToTheLetterOrNotAtAll(String field, String value) {
        var number = walk.open();
        var form = new HashMap<String, Object>(
                Map.of("decision", "transfer", "targetTeam", "redes", "solution", "Listo", "reason", "Suyo"));
        form.put(field, value);

        assertThatThrownBy(() -> walk.decide(number, "luis", form)).isInstanceOf(FormFieldValidationException.class);

        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.IN_PROGRESS);
    }

    @ParameterizedTest
    @CsvSource({"ana", "nobody"})
    void onlyTheDesksOwnPeopleAreGivenATask(String username) {
        var number = walk.open();
        var task = walk.task(number).getId();

        assertThatThrownBy(() -> walk.as("luis", () -> {
                    tasks.setAssignee(task, username);
                    return null;
                }))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining(username + " no trabaja en la mesa");

        assertThat(walk.ticket(number).assignee()).isNull();
        assertThat(walk.task(number).getAssignee()).isNull();
    }

    @Test
    void levelTwoIsOfferedWhatLevelTwoCanDo() throws IOException {
        var number = walk.open();
        assertThat(offered(number)).containsExactly("resolve", "escalate", "ask", "transfer", "reject");

        walk.escalate(number, "luis");

        assertThat(fieldsOf(number))
                .doesNotContain("service", "immediateSolution")
                .contains("decision", "reason");
        assertThat(offered(number)).containsExactly("resolve", "escalate", "sendBack", "ask", "transfer", "reject");
    }

    @Test
    void levelThreeCanNotEscalateAndOnlyOutsourcedServicesHaveASupplier() throws IOException {
        var number = walk.about("telefonia-radio").open();
        walk.decide(number, "luis", Map.of("decision", "transfer", "targetTeam", "infraestructura", "reason", "x y z"));

        assertThat(task(number)).isEqualTo("InvestigateIncident");
        assertThat(offered(number)).containsExactly("resolve", "sendBack", "ask", "transfer", "supplier", "reject");
    }

    @Test
    void aSuppliersTicketCanBeTakenBack() throws IOException {
        var number = walk.about("telefonia-radio").open();
        walk.decide(number, "luis", Map.of("decision", "supplier", "reason", "Falla del contrato"));

        assertThat(task(number)).isEqualTo("FollowSupplier");
        assertThat(offered(number)).containsExactly("resolve", "sendBack", "ask", "transfer", "reject");
    }

    @Test
    void qualityControlSaysYesOrNo() throws IOException {
        var number = walk.urgent(Urgency.VERY_HIGH, Impact.HIGH).open();
        walk.resolve(number, "luis");
        walk.approve(number);

        assertThat(task(number)).isEqualTo("ControlQuality");
        assertThat(fieldsOf(number)).containsExactlyInAnyOrder("decision", "reason");
        refuses(number, "lucia", Map.of(), "Falta elegir qué decide.");
        refuses(number, "lucia", Map.of("decision", "incomplete"), "Falta el motivo.");
        refuses(number, "lucia", Map.of("decision", "resolve"), "Aquí no es posible: resolve.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''         | Falta elegir qué decide.",
                "sendBack   | Aquí no es posible: sendBack.",
                "supplier   | Aquí no es posible: supplier.",
                "nonsense   | Aquí no es posible: nonsense.",
                "resolve    | Falta la solución: el solicitante la leerá.",
                "escalate   | Falta el motivo.",
                "ask        | Falta la pregunta al solicitante.",
                "transfer   | Falta elegir el equipo.",
                "reject     | Falta elegir la causa del rechazo."
            })
    void aFormWithSomethingMissingIsRefusedAndNothingIsLost(String decision, String message) {
        var number = walk.open();

        refuses(number, "luis", Map.of("decision", decision), message);

        assertThat(walk.taskKey(number)).isEqualTo("Task_TriageIncident");
        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.IN_PROGRESS);
    }

    @Test
    void whatNobodyOffersIsRefused() {
        var number = walk.open();

        refuses(number, "luis", moved("targetTeam", "nobody"), "Ese equipo no existe: nobody.");
        refuses(number, "luis", moved("service", "nothing"), "Valor desconocido en «service»: nothing.");
        refuses(number, "luis", moved("urgency", "SOON"), "Valor desconocido en «urgency»: SOON.");
        assertThat(walk.ticket(number).service()).isEqualTo("nomina");
    }

    @Test
    void whatWasDecidedBeforeIsNotInTheNextForm() {
        var number = walk.open();

        walk.decide(number, "luis", moved("targetTeam", "redes"));

        assertThat(tasks.getVariables(walk.task(number).getId()))
                .doesNotContainKeys("decision", "targetTeam", "reason");
    }

    @Test
    void aLongSolutionIsKeptWhole() {
        var number = walk.open();
        var longSolution = "Paso a paso. ".repeat(1000).strip();

        walk.decide(number, "luis", Map.of("decision", "resolve", "solution", longSolution));

        assertThat(walk.said(number, MessageKind.SOLUTION).text()).isEqualTo(longSolution);
    }

    @Test
    void aNovelIsRefused() {
        var number = walk.open();

        refuses(
                number,
                "luis",
                Map.of("decision", "resolve", "solution", "x".repeat(20_001)),
                "El texto es demasiado largo: caben 20000 caracteres.");
    }

    @Test
    void aSolutionThatIsANumberIsKeptToo() {
        var number = walk.open();

        walk.decide(number, "luis", Map.of("decision", "resolve", "solution", 404));

        assertThat(walk.said(number, MessageKind.SOLUTION).text()).isEqualTo("404");
    }

    @Test
    void noTextEverStaysInTheEngine() {
        var number = walk.open();
        walk.decide(number, "luis", Map.of("decision", "ask", "question", "¿PALABRA-SECRETA?"));
        walk.say(number, "ana", "PALABRA-SECRETA");
        walk.decide(number, "luis", Map.of("decision", "escalate", "reason", "PALABRA-SECRETA"));
        walk.decide(number, "marta", Map.of("decision", "resolve", "solution", "PALABRA-SECRETA"));

        assertThat(history.createHistoricVariableInstanceQuery().list())
                .noneMatch(variable -> String.valueOf(variable.getValue()).contains("PALABRA-SECRETA"))
                .noneMatch(variable -> "solution".equals(variable.getName()));
        assertThat(history.createHistoricDetailQuery().formFields().count()).isZero();
        assertThat(processes.createVariableInstanceQuery().list())
                .noneMatch(variable -> String.valueOf(variable.getValue()).contains("PALABRA-SECRETA"));
        assertThat(history.createHistoricVariableInstanceQuery()
                        .variableName("decision")
                        .count())
                .isPositive();
    }

    private void refuses(TicketNumber number, String username, Map<String, Object> form, String message) {
        if (walk.task(number).getAssignee() == null) {
            walk.claim(number, username);
        }
        assertThatThrownBy(() -> walk.decide(number, username, form))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessage(message);
    }

    private static Map<String, Object> moved(String field, String value) {
        var form = new HashMap<String, Object>(
                Map.of("decision", "transfer", "targetTeam", "aplicaciones", "reason", "Es de ellos"));
        form.put(field, value);
        return form;
    }

    private String task(TicketNumber number) {
        return walk.task(number).getCamundaFormRef().getKey();
    }

    private Iterable<String> fieldsOf(TicketNumber number) throws IOException {
        try (var form = forms.getDeployedTaskForm(walk.task(number).getId())) {
            return new ObjectMapper()
                    .readTree(form).findValues("key").stream()
                            .map(JsonNode::asText)
                            .toList();
        }
    }

    private Iterable<String> offered(TicketNumber number) throws IOException {
        var choices = tasks.getVariable(walk.task(number).getId(), "decisions").toString();
        return new ObjectMapper()
                .readTree(choices).findValues("value").stream()
                        .map(JsonNode::asText)
                        .toList();
    }
}
