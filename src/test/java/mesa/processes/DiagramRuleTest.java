package mesa.processes;

import static mesa.processes.DiagramRule.DOORS_ARE_ON_THE_LIST;
import static mesa.processes.DiagramRule.EVERYTHING_IS_DRAWN;
import static mesa.processes.DiagramRule.EVERY_LABEL_IS_SAID_IN_SPANISH;
import static mesa.processes.DiagramRule.EVERY_USER_TASK_HAS_ITS_FORM;
import static mesa.processes.DiagramRule.FILE_IS_NAMED_AFTER_ITS_PROCESS;
import static mesa.processes.DiagramRule.FLOWS_DO_NOT_CROSS;
import static mesa.processes.DiagramRule.IDS_SAY_WHAT_THEY_ARE;
import static mesa.processes.DiagramRule.IT_FITS_ONE_SCREEN;
import static mesa.processes.DiagramRule.NOBODY_LISTENS_BEHIND_IT;
import static mesa.processes.DiagramRule.PROCESS_AND_USER_TASKS_ARE_DOCUMENTED;
import static mesa.processes.DiagramRule.STEPS_ARE_ON_THE_LIST;
import static mesa.processes.DiagramRule.THE_RUNNING_DESK_TAKES_IT;
import static mesa.processes.DiagramRule.USER_TASKS_ARE_NAMED_AFTER_THEIR_LABEL;
import static mesa.processes.DiagramRule.WHAT_IT_CALLS_IS_THERE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DiagramRuleTest {

    private static final Path EXAMPLE = Path.of("src/test/resources/diagrams/ExampleLifecycle.bpmn");

    @ParameterizedTest
    @EnumSource
    void theExampleKeeps(DiagramRule rule) {
        assertThat(rule.complaintsAbout(Diagram.read(EXAMPLE))).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("breaches")
    void aBreachIsNamed(DiagramRule rule, String kept, String broken, String complaint) throws IOException {
        var example = Files.readString(EXAMPLE);
        assertThat(example).contains(kept);

        var complaints = rule.complaintsAbout(Diagram.of(EXAMPLE, example.replace(kept, broken)));

        assertThat(complaints).anySatisfy(said -> assertThat(said).contains(complaint));
    }

    @Test
    void everyRuleIsSeenToBeBroken() {
        assertThat(breaches().map(breach -> breach.get()[0])).contains((Object[]) DiagramRule.values());
        assertThat(Arrays.stream(DiagramRule.values())).isNotEmpty();
    }

    private static String tasks(int number) {
        return IntStream.range(0, number)
                .mapToObj("<task id=\"Task_A%d\"/>"::formatted)
                .collect(Collectors.joining());
    }

    private static Stream<Arguments> breaches() {
        var task = "<userTask id=\"Task_TriageIncident\"";
        var flow = "targetRef=\"Task_SendMail\" />";
        var delegate = "camunda:delegateExpression=\"${notify}\"";
        return Stream.of(
                arguments(FILE_IS_NAMED_AFTER_ITS_PROCESS, "process id=\"Ex", "process id=\"OtherEx", "OtherEx"),
                arguments(IDS_SAY_WHAT_THEY_ARE, "Task_SendMail", "Activity_1", "Activity_1 must begin with Task_"),
                arguments(IDS_SAY_WHAT_THEY_ARE, "Flow_SendMail", "Flow_send", "Flow_send"),
                arguments(USER_TASKS_ARE_NAMED_AFTER_THEIR_LABEL, "Triage incident", "Sort incident", "Sort incident"),
                arguments(EVERY_LABEL_IS_SAID_IN_SPANISH, "SendMail", "Mail", "Task_Mail (Send mail) has no Spanish"),
                arguments(EVERY_LABEL_IS_SAID_IN_SPANISH, "SendMail", "Mail", "Task_SendMail belongs to nothing"),
                arguments(PROCESS_AND_USER_TASKS_ARE_DOCUMENTED, "Look at it.", " ", "Task_TriageIncident has no doc"),
                arguments(
                        THE_RUNNING_DESK_TAKES_IT,
                        " camunda:historyTimeToLive=\"P30D\"",
                        "",
                        "ExampleLifecycle: model.history"),
                arguments(
                        EVERY_USER_TASK_HAS_ITS_FORM, "formRef=\"Tri", "formRef=\"Other", "must have the form Triage"),
                arguments(EVERY_USER_TASK_HAS_ITS_FORM, "TriageIncident", "Nobody", "must be in forms/"),
                arguments(STEPS_ARE_ON_THE_LIST, "${notify}", "${runtimeService}", "Task_SendMail must do one of"),
                arguments(THE_RUNNING_DESK_TAKES_IT, "value=\"1\"", "value=\"4\"", "level = 4"),
                arguments(THE_RUNNING_DESK_TAKES_IT, "\"IN_PROGRESS\"", "\"DONE\"", "ticketStatus = DONE"),
                arguments(THE_RUNNING_DESK_TAKES_IT, "name=\"level\"", "name=\"floor\"", "unknown-property floor"),
                arguments(DOORS_ARE_ON_THE_LIST, "name=\"RequesterReplied\"", "name=\"Knock\"", "waits for Knock"),
                arguments(THE_RUNNING_DESK_TAKES_IT, delegate, "camunda:class=\"a.B\"", "Task_SendMail"),
                arguments(THE_RUNNING_DESK_TAKES_IT, delegate, "camunda:expression=\"${a.b()}\"", "Task_SendMail"),
                arguments(THE_RUNNING_DESK_TAKES_IT, "serviceTask", "scriptTask", "Task_SendMail: model.script"),
                arguments(THE_RUNNING_DESK_TAKES_IT, "${notify}", "${runtimeService}", "model.unknown-step"),
                arguments(THE_RUNNING_DESK_TAKES_IT, "ExampleLifecycle\"", "OtherLifecycle\"", "model.file-name"),
                arguments(
                        NOBODY_LISTENS_BEHIND_IT,
                        "<camunda:properties>",
                        "<camunda:taskListener event=\"create\" delegateExpression=\"${notify}\"/><camunda:properties>",
                        "Task_TriageIncident has a listener"),
                arguments(
                        WHAT_IT_CALLS_IS_THERE,
                        "<serviceTask",
                        "<callActivity id=\"SubProcess_A\" calledElement=\"Nowhere\"/><serviceTask",
                        "calls Nowhere"),
                arguments(EVERYTHING_IS_DRAWN, "bpmnElement=\"EndEvent_Ended\"", "", "EndEvent_Ended is not drawn"),
                arguments(EVERYTHING_IS_DRAWN, "bpmnElement=\"Flow_SendMail_Ended\"", "", "Flow_SendMail_Ended is not"),
                arguments(IT_FITS_ONE_SCREEN, "x=\"450\" y=\"82\"", "x=\"2450\" y=\"82\"", "EndEvent_Ended is off"),
                arguments(IT_FITS_ONE_SCREEN, task, tasks(20) + task, "boxes are too many"),
                arguments(
                        FLOWS_DO_NOT_CROSS,
                        "<di:waypoint x=\"400\" y=\"100\"",
                        "<di:waypoint x=\"270\" y=\"20\"" + " /><di:waypoint x=\"270\" y=\"190\"",
                        "crosses Flow_TriageIncident_SendMail"),
                arguments(
                        THE_RUNNING_DESK_TAKES_IT,
                        flow,
                        "targetRef=\"Task_SendMail\"><conditionExpression"
                                + " xsi:type=\"tFormalExpression\" language=\"groovy\">1</conditionExpression></sequenceFlow>",
                        "Flow_TriageIncident_SendMail"));
    }
}
