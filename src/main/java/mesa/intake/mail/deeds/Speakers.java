package mesa.intake.mail.deeds;

import java.util.Map;
import java.util.Optional;
import mesa.directory.ContactDetails;
import mesa.directory.Directory;
import mesa.directory.Person;
import mesa.intake.Intake;
import mesa.intake.InvalidTicket;
import mesa.intake.mail.kept.Words;
import mesa.intake.mail.reading.MailAddress;
import mesa.intake.mail.reading.ReadMail;
import org.springframework.stereotype.Component;

/** Finds the person whose words a message is taken for, registered where the desk does not know them (A11). */
@Component
class Speakers {

    private static final int LONGEST_NAME = 200;
    private static final Map<String, String> NOBODY = Map.of("requester", "ticket.requester.missing");
    private static final BodyFields NOTHING_SAID = BodyFields.in("");

    private final Intake intake;
    private final Directory directory;

    Speakers(Intake intake, Directory directory) {
        this.intake = intake;
        this.directory = directory;
    }

    /** As the other {@code of}, with nothing said about the sender. */
    Person of(ReadMail mail, Person instead) {
        return of(mail, NOTHING_SAID, instead);
    }

    /**
     * The sender, with what the text says about them; {@code instead} where the message names nobody who could be
     * reached.
     *
     * @param instead null: nobody stands in
     * @throws InvalidTicket when nobody can be found
     */
    Person of(ReadMail mail, BodyFields said, Person instead) {
        var contact = mail.from().map(from -> contact(from, isInTheFile(from) ? NOTHING_SAID : said));
        var problems = contact.map(details -> intake.problemsOf(details, null));
        if (problems.isPresent() && problems.get().isEmpty()) return directory.findOrRegister(contact.get());
        return Optional.ofNullable(instead).orElseThrow(() -> new InvalidTicket(problems.orElse(NOBODY)));
    }

    /**
     * How its own people are reached the desk's file says; whoever writes in their name would have calls come to them.
     */
    private boolean isInTheFile(MailAddress from) {
        return directory
                .personByEmail(from.address())
                .filter(Person::isRegistered)
                .isPresent();
    }

    private static ContactDetails contact(MailAddress from, BodyFields said) {
        var name = said.name() == null ? from.name() : said.name();
        return new ContactDetails(
                Words.line(name, LONGEST_NAME), from.address(), said.phone(), Words.line(said.unit(), LONGEST_NAME));
    }
}
