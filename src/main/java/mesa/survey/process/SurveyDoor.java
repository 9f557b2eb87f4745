package mesa.survey.process;

import mesa.survey.SurveyAnswered;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The door {@code SurveyAnswered}: moves the process on that waits for the requester's score. */
@Component
class SurveyDoor {

    private final RuntimeService processes;

    SurveyDoor(RuntimeService processes) {
        this.processes = processes;
    }

    @EventListener
    void open(SurveyAnswered answered) {
        processes
                .createMessageCorrelation("SurveyAnswered")
                .processInstanceBusinessKey(answered.ticket())
                .correlateAll();
    }
}
