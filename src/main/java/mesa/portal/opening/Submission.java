package mesa.portal.opening;

import java.util.Map;
import mesa.catalog.ServiceOffering;
import mesa.directory.Person;
import mesa.intake.Intake;
import mesa.intake.OpenTicket;
import mesa.ticket.Actor;
import mesa.ticket.Channel;
import mesa.ticket.Environment;
import mesa.ticket.StagedFiles;
import mesa.ticket.TicketNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the ticket of which everything is told, with its files; once, however often the button is pressed. */
@Component
class Submission {

    private final Openings openings;
    private final Way way;
    private final Intake intake;
    private final StagedFiles files;

    Submission(Openings openings, Way way, Intake intake, StagedFiles files) {
        this.openings = openings;
        this.way = way;
        this.intake = intake;
        this.files = files;
    }

    /**
     * The number of the ticket that came of it, also when it had been opened a moment before.
     *
     * @throws mesa.intake.InvalidTicket with every field that is wrong; nothing is changed then
     */
    @Transactional
    TicketNumber send(Opening opening, Environment environment, Person person) {
        openings.oneAtATime(person);
        return openings.openedWith(person, opening).orElseGet(() -> open(opening, environment, person));
    }

    private TicketNumber open(Opening opening, Environment environment, Person person) {
        var actor = Actor.person(person.id(), person.name());
        var number = intake.open(command(opening, environment, actor)).number();
        if (openings.isCurrent(person, opening)) files.attach(person.id(), Opening.PLACE, number, false, actor);
        openings.opened(person, opening, number);
        return number;
    }

    private OpenTicket command(Opening opening, Environment environment, Actor actor) {
        return new OpenTicket(
                opening.type().orElse(null),
                opening.get(Opening.SUBJECT),
                description(opening),
                opening.get(Opening.SERVICE),
                opening.category(),
                Channel.PORTAL,
                opening.requester(),
                opening.urgency().orElse(null),
                null,
                actor,
                environment);
    }

    /** What happened, and below it the answers to what the service asks, each behind its question (E20). */
    private String description(Opening opening) {
        var told = opening.get(Opening.DESCRIPTION);
        if (told == null) return null;
        var asks = way.service(opening).map(ServiceOffering::asks).orElse(Map.of());
        var answers = new StringBuilder();
        asks.forEach((id, question) -> {
            var answer = opening.get(Opening.ANSWER + id);
            if (answer != null) answers.append('\n').append(answered(question, answer.strip()));
        });
        return answers.isEmpty() ? told.strip() : told.strip() + "\n" + answers;
    }

    private static String answered(String question, String answer) {
        var asked = question.endsWith("?") || question.endsWith(":") ? question : question + ":";
        return asked + (answer.lines().count() > 1 ? "\n" : " ") + answer;
    }
}
