package mesa.incident.process;

import java.util.Set;

/** The names that the incident's diagrams and forms use beside the ticket's facts. */
final class IncidentFacts {

    static final String ROOT_CAUSE_KNOWN = "rootCauseKnown";
    static final String IMMEDIATE_SOLUTION = "immediateSolution";
    static final String SOLUTION = "solution";
    static final String QUESTION = "question";
    static final String REASON = "reason";

    /** The choices that the support forms offer. */
    static final String DECISIONS = "decisions";

    static final String TEAMS = "teams";
    static final String SERVICES = "services";

    /** The forms of the support levels. */
    static final Set<String> SUPPORT_FORMS =
            Set.of("TriageIncident", "DiagnoseIncident", "InvestigateIncident", "FollowSupplier");

    /** The form of the final quality control. */
    static final String QUALITY_FORM = "ControlQuality";

    static final String COMPLETE = "complete";
    static final String INCOMPLETE = "incomplete";

    private IncidentFacts() {}
}
