package mesa.survey;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import mesa.servicelevel.TicketHours;
import mesa.ticket.Actor;
import mesa.ticket.TicketManagement;
import mesa.ticket.TicketNumber;
import mesa.ticket.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks requesters how satisfied they are with a closed ticket, and takes what they say. */
@Service
@Transactional
public class Surveys {

    private final SurveyRepository surveys;
    private final TicketManagement tickets;
    private final Timeline timeline;
    private final TicketHours hours;
    private final Clock clock;

    Surveys(SurveyRepository surveys, TicketManagement tickets, Timeline timeline, TicketHours hours, Clock clock) {
        this.surveys = surveys;
        this.tickets = tickets;
        this.timeline = timeline;
        this.hours = hours;
        this.clock = clock;
    }

    /**
     * Opens the survey of a ticket for so much working time, such as {@code P10D}, and gives the instant at which it
     * closes. One that is there already stays as it is but for its end.
     */
    public Instant open(TicketNumber number, String openFor) {
        var closes = hours.after(number.value(), openFor);
        var survey =
                surveys.findById(number.value()).orElseGet(() -> new Survey(number.value(), clock.instant(), closes));
        survey.keepOpenUntil(closes);
        surveys.save(survey);
        return closes;
    }

    /** The survey of that ticket, if its requester was asked. */
    @Transactional(readOnly = true)
    public Optional<Survey> find(TicketNumber number) {
        return surveys.findById(number.value());
    }

    /** Whether the survey can no longer be answered or changed. */
    public boolean isClosed(Survey survey) {
        return survey.isClosed(clock.instant());
    }

    /** Takes a score, also in place of an earlier one; {@link SurveyClosed} when it is too late. */
    public void score(TicketNumber number, Score score) {
        var survey = get(number);
        var first = survey.score().isEmpty();
        survey.score(score, clock.instant());
        surveys.save(survey);
        if (first) {
            writeDown(number, score);
        }
    }

    /**
     * Takes what the requester adds in words, in place of what they said before; {@link SurveyClosed} when too late.
     */
    public void remark(TicketNumber number, String words) {
        var survey = get(number);
        survey.remark(words, clock.instant());
        surveys.save(survey);
    }

    private Survey get(TicketNumber number) {
        return surveys.findById(number.value()).orElseThrow(() -> new SurveyClosed(number.value()));
    }

    private void writeDown(TicketNumber number, Score score) {
        var requester = tickets.get(number).requester();
        timeline.write(
                number,
                Actor.person(requester.personId(), requester.name()),
                "timeline.survey-answered",
                Map.of("score", String.valueOf(score.value())),
                false);
    }
}
