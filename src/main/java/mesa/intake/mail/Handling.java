package mesa.intake.mail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import mesa.desk.Desk;
import mesa.directory.Person;
import mesa.intake.mail.deeds.Deeds;
import mesa.intake.mail.deeds.Deeds.Given;
import mesa.intake.mail.deeds.Enclosed;
import mesa.intake.mail.deeds.FilesNotJudged;
import mesa.intake.mail.deeds.MailFiles;
import mesa.intake.mail.deeds.Unjudged;
import mesa.intake.mail.kept.Arrival;
import mesa.intake.mail.kept.Fate;
import mesa.intake.mail.kept.Inbox;
import mesa.intake.mail.reading.ReadMail;
import mesa.intake.mail.sorting.Plan;
import mesa.intake.mail.sorting.Senders;
import org.springframework.stereotype.Component;

/**
 * Judges the files of a message first, which may take a while, and then does what was decided, all of it or nothing.
 */
@Component
class Handling {

    private final Inbox inbox;
    private final Deeds deeds;
    private final MailFiles files;
    private final Senders senders;
    private final Patience patience;
    private final Desk desk;

    Handling(Inbox inbox, Deeds deeds, MailFiles files, Senders senders, Patience patience, Desk desk) {
        this.inbox = inbox;
        this.deeds = deeds;
        this.files = files;
        this.senders = senders;
        this.patience = patience;
        this.desk = desk;
    }

    /** Takes in a message that was just received, or lets it wait for those who judge its files. */
    Fate handle(Arrival arrival, Path raw, ReadMail mail, Plan plan) throws IOException {
        if (patience.keepsBack(arrival, mail, inbox::knows)) return Fate.notYet();
        var unjudged = patience.isLeftFor(arrival.key()) ? Unjudged.WAITS : Unjudged.GOES_ON;
        try {
            var fate = withFiles(
                    plan, mail, null, unjudged, given -> inbox.take(arrival, raw, () -> deeds.perform(plan, given)));
            patience.isOverFor(arrival.key());
            return fate;
        } catch (FilesNotJudged later) {
            patience.waitsNow(arrival);
            return Fate.notYet();
        }
    }

    /**
     * Does something, that somebody decided, with the files of a message staged; none of them is left over.
     *
     * @throws FilesNotJudged when nobody can look at the files just now; nothing was done
     */
    <T> T withFiles(Plan plan, ReadMail mail, Person instead, Function<Given, T> deed) throws IOException {
        return withFiles(plan, mail, instead, Unjudged.IS_SAID, deed);
    }

    private <T> T withFiles(Plan plan, ReadMail mail, Person instead, Unjudged unjudged, Function<Given, T> deed)
            throws IOException {
        var language = language(mail);
        var enclosed =
                plan.takesFiles() ? files.stage(mail.files(), plan.commented(), language, unjudged) : Enclosed.NOTHING;
        try {
            return deed.apply(new Given(mail, enclosed, instead, language));
        } finally {
            files.discard(enclosed);
        }
    }

    private Locale language(ReadMail mail) {
        return senders.person(mail).map(Person::language).orElse(desk.language());
    }
}
