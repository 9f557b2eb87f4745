package mesa.intake.mail.deeds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import mesa.directory.ContactDetails;
import mesa.directory.Directory;
import mesa.directory.Person;
import mesa.intake.Intake;
import mesa.intake.mail.kept.Words;
import mesa.intake.mail.reading.MailAddress;
import mesa.intake.mail.reading.ReadMail;
import mesa.intake.mail.sorting.MailInSettings;
import mesa.intake.mail.sorting.OwnAddresses;
import org.springframework.stereotype.Component;

/** The people to whom a mail was copied: people, not mailboxes of programs or of the desk. */
@Component
class CopiedPeople {

    private static final Pattern NOBODY = Pattern.compile(
            "(no-?reply|do-?not-?reply|no-?responder|mailer-daemon|postmaster|listserv|majordomo)([+.].*)?@.*"
                    + "|.*(-request|-bounces|-owner|-subscribe|-unsubscribe)@.*|.*@(lists?|listas|googlegroups)\\..*",
            Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_NAME = 200;

    private final Directory directory;
    private final Intake intake;
    private final OwnAddresses own;
    private final MailInSettings settings;

    CopiedPeople(Directory directory, Intake intake, OwnAddresses own, MailInSettings settings) {
        this.directory = directory;
        this.intake = intake;
        this.own = own;
        this.settings = settings;
    }

    /** Each once, registered where the desk does not know them; no more than may watch a ticket. */
    List<Person> of(ReadMail mail) {
        var people = new LinkedHashMap<UUID, Person>();
        mail.cc().stream()
                .filter(this::isSomebody)
                .limit(most())
                .map(copied -> directory.findOrRegister(contact(copied)))
                .forEach(person -> people.putIfAbsent(person.id(), person));
        return List.copyOf(people.values());
    }

    /** How many people of the CC watch a ticket at most. */
    int most() {
        return settings.watchers();
    }

    private boolean isSomebody(MailAddress copied) {
        return !NOBODY.matcher(copied.address()).matches()
                && !own.contain(copied.address())
                && intake.problemsOf(contact(copied), null).isEmpty();
    }

    private static ContactDetails contact(MailAddress copied) {
        return new ContactDetails(Words.line(copied.name(), LONGEST_NAME), copied.address(), null, null);
    }
}
