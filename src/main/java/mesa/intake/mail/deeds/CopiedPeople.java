package mesa.intake.mail.deeds;

import java.util.UUID;
import java.util.regex.Pattern;
import mesa.directory.ContactDetails;
import mesa.directory.Directory;
import mesa.intake.Intake;
import mesa.intake.mail.kept.Words;
import mesa.intake.mail.reading.MailAddress;
import mesa.intake.mail.reading.ReadMail;
import mesa.intake.mail.sorting.MailInSettings;
import mesa.intake.mail.sorting.OwnAddresses;
import mesa.ticket.Actor;
import mesa.ticket.TicketManagement;
import mesa.ticket.TicketNumber;
import mesa.ticket.Watchers;
import org.springframework.stereotype.Component;

/**
 * Lets the people to whom a mail was copied watch the ticket (C9): people, not mailboxes of programs or of the desk.
 */
@Component
class CopiedPeople {

    private static final Pattern NOBODY = Pattern.compile(
            "(no-?reply|do-?not-?reply|no-?responder|mailer-daemon|postmaster|listserv|majordomo)([+.].*)?@.*"
                    + "|.*(-request|-bounces|-owner|-subscribe|-unsubscribe)@.*|.*@(lists?|listas|googlegroups)\\..*",
            Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_NAME = 200;

    private final TicketManagement tickets;
    private final Directory directory;
    private final Intake intake;
    private final Watchers watchers;
    private final OwnAddresses own;
    private final MailInSettings settings;

    CopiedPeople(
            TicketManagement tickets,
            Directory directory,
            Intake intake,
            Watchers watchers,
            OwnAddresses own,
            MailInSettings settings) {
        this.tickets = tickets;
        this.directory = directory;
        this.intake = intake;
        this.watchers = watchers;
        this.own = own;
        this.settings = settings;
    }

    /** Adds them, as far as there is room; not who asked for the ticket. */
    void watch(ReadMail mail, TicketNumber ticket, Actor actor) {
        var requester = tickets.get(ticket).requester().personId();
        var room = settings.watchers() - watchers.of(ticket).size();
        mail.cc().stream()
                .filter(this::isSomebody)
                .limit(settings.watchers())
                .map(this::person)
                .filter(person -> !person.equals(requester) && !person.equals(actor.personId()))
                .distinct()
                .limit(Math.max(room, 0))
                .forEach(person -> watchers.add(ticket, person, actor));
    }

    private boolean isSomebody(MailAddress copied) {
        return !NOBODY.matcher(copied.address()).matches()
                && !own.contain(copied.address())
                && intake.problemsOf(contact(copied), null).isEmpty();
    }

    private UUID person(MailAddress copied) {
        return directory.findOrRegister(contact(copied)).id();
    }

    private static ContactDetails contact(MailAddress copied) {
        return new ContactDetails(Words.line(copied.name(), LONGEST_NAME), copied.address(), null, null);
    }
}
