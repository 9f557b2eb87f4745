package mesa.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mesa.MesaTest;
import org.camunda.bpm.engine.DecisionService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@MesaTest(backgroundJobs = false)
class RuleTablesTest {

    @Autowired
    private DecisionService rules;

    @ParameterizedTest
    @CsvSource({
        "HIGH,   VERY_HIGH, CRITICAL",
        "HIGH,   HIGH, CRITICAL",
        "HIGH,   MEDIUM, HIGH",
        "HIGH,   LOW, MODERATE",
        "HIGH,   VERY_LOW, LOW",
        "MEDIUM, VERY_HIGH, HIGH",
        "MEDIUM, HIGH, HIGH",
        "MEDIUM, MEDIUM, MODERATE",
        "MEDIUM, LOW, LOW",
        "MEDIUM, VERY_LOW, LOW",
        "LOW,    VERY_HIGH, HIGH",
        "LOW,    HIGH, MODERATE",
        "LOW,    MEDIUM, LOW",
        "LOW,    LOW, LOW",
        "LOW,    VERY_LOW, PLANNED",
        ",       VERY_HIGH, HIGH",
        ",       VERY_LOW, PLANNED"
    })
    void impactAndUrgencyGiveThePriority(String impact, String urgency, String priority) {
        var rows = ask("AssignPriority", facts("impact", impact, "urgency", urgency));

        assertThat(rows).containsExactly(Map.of("priority", priority));
    }

    @ParameterizedTest
    @CsvSource({
        "conectividad,    sin-servicio, '', 2",
        "conectividad,    lentitud, '', 1",
        "conectividad,    , '', 1",
        "telefonia-radio, linea, '', 2",
        "telefonia-radio, radio, '', 2",
        "telefonia-radio, conmutador, '', 1",
        "telefonia-radio, , '', 1",
        "infraestructura, servidor, '', 3",
        "infraestructura, capacidad, '', 1",
        "infraestructura, , '', 1",
        "respaldos,       recuperacion, infraestructura, 3",
        "respaldos,       falla, '', 1",
        "respaldos,       , '', 1",
        "nomina,          calculo, '', 1",
        "nomina,          , '', 1",
        "of-another-desk, servidor, '', 1"
    })
    void serviceAndKindOfFailureGiveTeamAndLevel(String service, String category, String team, int level) {
        var rows = ask("RouteIncident", facts("service", service, "category", category));

        assertThat(rows).containsExactly(Map.of("team", team, "level", level));
    }

    @ParameterizedTest
    @CsvSource({"finanzas, nomina, INCIDENT", "tecnologico, correo, REQUEST", ", of-another-desk, IMPROVEMENT"})
    void everyTicketHasALifecycle(String organisation, String service, String type) {
        var rows = ask("SelectLifecycle", facts("organisation", organisation, "service", service, "type", type));

        assertThat(rows).containsExactly(Map.of("process", "IncidentLifecycle"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TicketReceived     | ticket-received      | requester",
                "TicketAssignedTeam | ticket-assigned-team | team",
                "QuestionAsked      | question-asked       | requester",
                "AnswerReminder     | answer-reminder      | requester",
                "AnswerReceived     | answer-received      | assignee",
                "SolutionProposed   | solution-proposed    | requester, watchers",
                "SolutionRejected   | solution-rejected    | assignee",
                "QualityFinding     | quality-finding      | assignee",
                "TicketClosed       | ticket-closed        | watchers",
                "TicketRejected     | ticket-rejected      | requester, watchers",
                "TicketWithdrawn    | ticket-withdrawn     | assignee"
            })
    void aMilestoneIsToldTo(String milestone, String template, String to) {
        assertThat(told(milestone, null)).containsExactly(mail(template, to));
    }

    @Test
    void aMoveIsToldToTheRequesterAndToTheNewTeam() {
        assertThat(told("TicketMoved", null))
                .containsExactly(mail("ticket-moved", "requester, watchers"), mail("ticket-assigned-team", "team"));
    }

    @Test
    void aMessageIsToldToTheOtherSideOnly() {
        assertThat(told("MessagePosted", "desk")).containsExactly(mail("message-posted", "requester, watchers"));
        assertThat(told("MessagePosted", "requester")).containsExactly(mail("message-posted", "assignee"));
    }

    @Test
    void whatIsNoMilestoneIsToldToNobody() {
        assertThat(told("SomethingElse", null)).isEmpty();
    }

    private List<Map<String, Object>> told(String milestone, String messageBy) {
        return ask("TellPeople", facts("milestone", milestone, "priority", "CRITICAL", "messageBy", messageBy));
    }

    private static Map<String, Object> mail(String template, String to) {
        return Map.of("template", template, "to", to);
    }

    private List<Map<String, Object>> ask(String table, Map<String, Object> facts) {
        return rules.evaluateDecisionTableByKey(table, facts).getResultList();
    }

    private static Map<String, Object> facts(String... namesAndValues) {
        var facts = new HashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            facts.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return facts;
    }
}
