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
    @CsvSource({
        "finanzas,    nomina,       INCIDENT,    CRITICAL, oficina,   PT30M, PT4H",
        "finanzas,    nomina,       INCIDENT,    HIGH,     oficina,   PT2H,  P1D",
        "finanzas,    nomina,       INCIDENT,    MODERATE, oficina,   PT4H,  P3D",
        "finanzas,    nomina,       INCIDENT,    PLANNED,  oficina,   P1D,   P5D",
        "finanzas,    nomina,       REQUEST,     HIGH,     oficina,   P1D,   P5D",
        "finanzas,    nomina,       IMPROVEMENT, HIGH,     oficina,   P5D,   ''",
        "finanzas,    conectividad, INCIDENT,    CRITICAL, continuo,  PT30M, PT4H",
        "tecnologico, conectividad, INCIDENT,    CRITICAL, continuo,  PT30M, PT4H",
        "finanzas,    conectividad, INCIDENT,    HIGH,     continuo,  PT2H,  PT8H",
        "finanzas,    conectividad, INCIDENT,    MODERATE, oficina,   PT4H,  P3D",
        "tecnologico, correo,       INCIDENT,    CRITICAL, instituto, PT1H,  PT8H",
        "tecnologico, correo,       REQUEST,     LOW,      instituto, P5D,   P10D",
        ",            nomina,       QUESTION,    ,         oficina,   P1D,   P5D"
    })
    void b21_c7_d12_e6_e8_whatIsPromisedDependsOnClientServiceTypeAndPriority(
            String organisation,
            String service,
            String type,
            String priority,
            String calendar,
            String response,
            String resolution) {
        var level = ask(
                        "SelectServiceLevel",
                        facts("organisation", organisation, "service", service, "type", type, "priority", priority))
                .get(0);

        assertThat(level)
                .containsEntry("calendar", calendar)
                .containsEntry("response", response)
                .containsEntry("resolution", resolution);
    }

    @ParameterizedTest
    @CsvSource({
        "mesa-de-ayuda,       false, nomina,          CRITICAL, PT30M, oficina",
        "mesa-de-ayuda,       false, nomina,          LOW,      P1D,   oficina",
        "redes,               false, conectividad,    CRITICAL, PT2H,  continuo",
        "redes,               false, telefonia-radio, CRITICAL, PT2H,  oficina",
        "aplicaciones,        false, nomina,          LOW,      P2D,   oficina",
        "proveedor-telefonia, true,  telefonia-radio, CRITICAL, PT8H,  continuo",
        "proveedor-telefonia, true,  telefonia-radio, LOW,      P3D,   oficina",
        "desarrollo,          false, nomina,          CRITICAL, ,"
    })
    void d5_teamsAndSuppliersHaveTheirOwnTargets(
            String team, boolean supplier, String service, String priority, String within, String calendar) {
        var facts = facts("team", team, "service", service, "priority", priority);
        facts.put("supplier", supplier);

        var rows = ask("SelectTeamTarget", facts);

        assertThat(rows)
                .isEqualTo(within == null ? List.of() : List.of(Map.of("within", within, "calendar", calendar)));
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
                "SolutionRejected   | solution-rejected    | assignee, watchers",
                "QualityFinding     | quality-finding      | assignee",
                "TicketClosed       | ticket-closed        | watchers",
                "TicketRejected     | ticket-rejected      | requester, watchers",
                "TicketWithdrawn    | ticket-withdrawn     | assignee, requester, watchers"
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ResponseOverdue       | nobody     | response-overdue        | assignee, lead",
                "ResponseOverdue       | next-team  | response-overdue        | assignee, lead, next-team",
                "ResolutionAtRisk      | nobody     | resolution-at-risk      | assignee, lead",
                "ResolutionAtRisk      | next-team  | resolution-at-risk      | assignee, lead, next-team",
                "ResolutionOverdue     | next-level | resolution-overdue      | assignee, lead, manager",
                "ResolutionOverdue     | next-team  | resolution-overdue      | assignee, lead, next-team, manager",
                "ResolutionLongOverdue | nobody     | resolution-long-overdue | assignee, lead, manager",
                "ResolutionLongOverdue | next-team  | resolution-long-overdue | assignee, lead, next-team, manager"
            })
    void d13_aThresholdIsToldToWhoeverHasItToTheLeadAndInTheEndToTheManager(
            String milestone, String comesIn, String template, String to) {
        var told = ask(
                "TellPeople", facts("milestone", milestone, "priority", "LOW", "messageBy", null, "comesIn", comesIn));

        assertThat(told).containsExactly(mail(template, to));
    }

    @Test
    void aTicketThatWentUpIsToldToTheRequesterAndTheThresholdToItsNewTeam() {
        var told = ask(
                "TellPeople",
                facts("milestone", "TicketMoved", "priority", "LOW", "messageBy", null, "comesIn", "next-level"));

        assertThat(told).containsExactly(mail("ticket-moved", "requester, watchers"));
    }

    @ParameterizedTest
    @CsvSource({
        "response,   100, ,    LOW,      1, false, next-team",
        "response,   100, ,    LOW,      2, true,  nobody",
        "resolution,  80, ,    CRITICAL, 1, true,  next-team",
        "resolution,  80, ,    HIGH,     2, false, next-level",
        "resolution,  80, ,    MODERATE, 1, false, nobody",
        "resolution, 100, ,    PLANNED,  1, true,  next-team",
        "resolution, 100, ,    PLANNED,  2, false, next-level",
        "resolution, 100, P1D, LOW,      1, false, next-level",
        "resolution, 100, P1D, CRITICAL, 3, true,  nobody",
        "resolution,  80, ,    CRITICAL, 3, false, nobody",
        "update,     100, ,    CRITICAL, 1, false, nobody"
    })
    void whoComesInWhenItIsLateDependsOnWhoHasIt(
            String target, int percent, String beyond, String priority, int level, boolean claimed, String comesIn) {
        var reached = facts("clockTarget", target, "clockBeyond", beyond, "priority", priority);
        reached.putAll(Map.of("clockPercent", percent, "level", level, "claimed", claimed));

        assertThat(ask("SelectHelp", reached)).containsExactly(Map.of("comesIn", comesIn));
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
