package mesa.processes;

import java.util.function.Function;
import java.util.stream.Stream;

/** What a diagram must be. */
enum DiagramRule {
    FILE_IS_NAMED_AFTER_ITS_PROCESS(NamingRules::fileIsNamedAfterItsProcess),
    IDS_SAY_WHAT_THEY_ARE(NamingRules::idsSayWhatTheyAre),
    USER_TASKS_ARE_NAMED_AFTER_THEIR_LABEL(NamingRules::userTasksAreNamedAfterTheirLabel),
    EVERY_LABEL_IS_SAID_IN_SPANISH(NamingRules::everyLabelIsSaidInSpanish),
    PROCESS_AND_USER_TASKS_ARE_DOCUMENTED(NamingRules::processAndUserTasksAreDocumented),
    THE_RUNNING_DESK_TAKES_IT(StepRules::theRunningDeskTakesIt),
    EVERY_USER_TASK_HAS_ITS_FORM(StepRules::everyUserTaskHasItsForm),
    STEPS_ARE_ON_THE_LIST(StepRules::stepsAreOnTheList),
    DOORS_ARE_ON_THE_LIST(StepRules::doorsAreOnTheList),
    NOBODY_LISTENS_BEHIND_IT(StepRules::nobodyListensBehindIt),
    WHAT_IT_CALLS_IS_THERE(StepRules::whatItCallsIsThere),
    EVERYTHING_IS_DRAWN(DrawingRules::everythingIsDrawn),
    IT_FITS_ONE_SCREEN(DrawingRules::itFitsOneScreen),
    FLOWS_DO_NOT_CROSS(DrawingRules::flowsDoNotCross);

    private final Function<Diagram, Stream<String>> complaints;

    DiagramRule(Function<Diagram, Stream<String>> complaints) {
        this.complaints = complaints;
    }

    Stream<String> complaintsAbout(Diagram diagram) {
        return complaints.apply(diagram);
    }

    @Override
    public String toString() {
        return name().toLowerCase().replace('_', ' ');
    }
}
