package mesa.survey.process;

import java.util.Date;
import java.util.List;
import mesa.notification.Audience;
import mesa.notification.Notice;
import mesa.notification.Notifications;
import mesa.notification.process.Step;
import mesa.survey.Surveys;
import mesa.ticket.TicketNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * The step {@code ${sendSurvey}} of the diagrams: opens the survey for as long as the property {@code openFor} says
 * ({@code P10D} is ten working days), leaves its end in the variable {@code surveyCloses} for a timer, and invites the
 * requester with the mail named by {@code template}.
 */
@Component("sendSurvey")
class SendSurveyStep implements JavaDelegate {

    private final Surveys surveys;
    private final Notifications notifications;

    SendSurveyStep(Surveys surveys, Notifications notifications) {
        this.surveys = surveys;
        this.notifications = notifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = new Step(execution);
        var number = new TicketNumber(execution.getProcessBusinessKey());
        var closes = surveys.open(number, step.says("openFor"));
        execution.setVariable("surveyCloses", Date.from(closes));
        notifications.tell(new Notice(
                step.instance(), step.label(), number, step.says("template"), List.of(Audience.REQUESTER), null, null));
    }
}
