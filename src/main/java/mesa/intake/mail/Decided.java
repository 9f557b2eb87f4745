package mesa.intake.mail;

import java.util.Map;
import java.util.Objects;
import mesa.directory.Directory;
import mesa.directory.Person;
import mesa.engine.Attempts;
import mesa.intake.mail.deeds.Deeds;
import mesa.intake.mail.deeds.Deeds.Given;
import mesa.intake.mail.kept.Fate;
import mesa.intake.mail.kept.MailTable;
import mesa.intake.mail.sorting.Plan;
import mesa.ticket.Actor;
import mesa.ticket.Timeline;
import org.springframework.stereotype.Component;

/** Does what somebody decided about a message that waited, once however many decide at the same moment. */
@Component
class Decided {

    private final MailTable mails;
    private final Deeds deeds;
    private final Directory directory;
    private final Timeline timeline;
    private final Attempts attempts;

    Decided(MailTable mails, Deeds deeds, Directory directory, Timeline timeline, Attempts attempts) {
        this.mails = mails;
        this.deeds = deeds;
        this.directory = directory;
        this.timeline = timeline;
        this.attempts = attempts;
    }

    private static Map<String, String> from(MailTable.Line line) {
        return Map.of("from", Objects.requireNonNullElse(line.mail().from(), "?"));
    }

    /** Who decides, as a person; null when it is none. */
    Person person(Actor by) {
        return by.personId() == null ? null : directory.person(by.personId()).orElse(null);
    }

    Fate perform(MailTable.Line line, Plan plan, Given given, Actor by) {
        var id = line.mail().id();
        var state = Fate.Kind.valueOf(line.mail().state());
        return attempts.at(() -> {
            mails.waiting(id, state);
            var outcome = deeds.perform(plan, given);
            mails.end(id, outcome);
            mails.decide(id, outcome.kind().name(), by);
            timeline.write(outcome.ticket(), by, "timeline.mail-let-in", from(line), true);
            return outcome.fate(id);
        });
    }
}
