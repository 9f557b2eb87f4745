package mesa.engine.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
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
class ClockGuardTest {

    private static final Path FOLDER = Path.of("src/test/resources/clock-flow");

    @Autowired
    private RepositoryService repository;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "clock.due('response')  | clock.due('answer')  | Timer_ResponseDue | la mesa no conoce el plazo ${clock.due('answer')}",
                "clock.due('response')  | clock.due('response', 0) | Timer_ResponseDue | la mesa no conoce el plazo",
                "clock.due('response')  | clock.now()  | Timer_ResponseDue | la mesa no conoce el plazo ${clock.now()}",
                "${clock.due('response')} | ${clock.due('response')}${1} | Timer_ResponseDue | la mesa no conoce el plazo",
                "'P1D'                  | 'P1M'                | Timer_LongOverdue | P1M no es un tiempo; se escribe como PT4H o P2D",
                "clock.due('response')  | clock.after('later') | Timer_ResponseDue | la mesa no conoce el plazo ${clock.after('later')}",
                "clock.due('resolution', 80) | clock.due('resolution') | Timer_ResolutionDue | otro temporizador espera el mismo momento",
                "timeDate               | timeDuration         | Timer_ResponseDue | se pone como fecha (timeDate)",
                "<messageEventDefinition id=\"Definition_Approved\" messageRef=\"Door_SolutionApproved\" /> | <timerEventDefinition id=\"T\"><timeDate>${clock.due('resolution')}</timeDate></timerEventDefinition> | Message_Approved | solo puede estar en el borde",
                "value=\"answer, stop\" | value=\"answer, end\" | Event_Solved | clock = answer, end",
                "<camunda:property name=\"waitingReason\" value=\"SUPPLIER\" /> | '' | StartEvent_WithSupplier | hay que decir a quién"
            })
    void aDiagramWithAClockThatNobodyCanReadIsRefused(String drawn, String redrawn, String element, String message)
            throws IOException {
        assertRefused("ClockFlow.bpmn", drawn, redrawn, element, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "\"continuo\" | \"nocturno\" | OutputEntry_SelectServiceLevel_1_2 | la mesa no tiene el calendario \"nocturno\"",
                "\"PT30M\"    | \"30 min\"   | OutputEntry_SelectServiceLevel_1_3 | \"30 min\" no es un tiempo",
                "\"PT30M\"    | \"P1Y\"      | OutputEntry_SelectServiceLevel_1_3 | \"P1Y\" no es un tiempo",
                "\"PT30M\"    | response     | OutputEntry_SelectServiceLevel_1_3 | response debe ser un texto entre comillas",
                "\"REQUESTER\" | \"WEEKEND\" | OutputEntry_SelectServiceLevel_1_6 | solo se puede esperar a REQUESTER",
                "\"REQUESTER\" | \"CLOSED\"  | OutputEntry_SelectServiceLevel_1_6 | solo se puede esperar a REQUESTER",
                "name=\"response\" | name=\"reply\" | Output_SelectServiceLevel_response | conoce: calendar, pausedWhile, resolution",
                "\"FIRST\"    | \"RULE ORDER\" | DecisionTable_SelectServiceLevel | solo una fila puede valer",
                "\"FIRST\"    | \"UNIQUE\"   | DecisionTable_SelectServiceLevel | solo una fila puede valer; elija la política FIRST"
            })
    void aTableWithATargetThatNobodyCanReadIsRefused(String said, String saidAnew, String element, String message)
            throws IOException {
        assertRefused("SelectServiceLevel.dmn", said, saidAnew, element, message);
    }

    @Test
    void theTableOfTheTeamsIsLookedAtToo() throws IOException {
        assertRefused(
                "SelectTeamTarget.dmn",
                "\"PT20M\"",
                "\"soon\"",
                "OutputEntry_SelectTeamTarget_2_1",
                "\"soon\" no es un tiempo");
    }

    @Test
    void theTableOfThoseWhoComeInIsLookedAtToo() throws IOException {
        assertRefused(
                "../../../../processes/incident/SelectHelp.dmn",
                "\"next-team\"",
                "\"next_team\"",
                "OutputEntry_SelectHelp_1_1",
                "\"next_team\" no es una ayuda que la mesa conozca");
    }

    @Test
    void aTimerAfterWorkingTimeMayStandAnywhere() throws IOException {
        var flow = Files.readString(FOLDER.resolve("ClockFlow.bpmn"))
                .replace("#{clock.beyond('resolution', 'P1D')}", "${clock.after('PT90M')}");

        assertThatCode(() -> repository.deleteDeployment(
                        repository
                                .createDeployment()
                                .addString("ClockFlow.bpmn", flow)
                                .deploy()
                                .getId(),
                        true))
                .doesNotThrowAnyException();
    }

    private void assertRefused(String file, String said, String saidAnew, String element, String message)
            throws IOException {
        var model = Files.readString(FOLDER.resolve(file));
        assertThat(model).contains(said);

        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addString(file, model.replace(said, saidAnew))
                        .deploy())
                .isInstanceOfSatisfying(ParseException.class, refused -> {
                    assertThat(refused).hasMessageContaining(message);
                    assertThat(refused.getResorceReports().get(0).getErrors())
                            .anySatisfy(problem ->
                                    assertThat(problem.getMainElementId()).isEqualTo(element));
                });
    }
}
