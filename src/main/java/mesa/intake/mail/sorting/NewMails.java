package mesa.intake.mail.sorting;

import java.time.Duration;
import mesa.directory.Person;
import mesa.intake.mail.kept.Arrival;
import mesa.intake.mail.kept.Fate;
import mesa.intake.mail.kept.MailTable;
import mesa.intake.mail.kept.Outcome;
import mesa.intake.mail.kept.Reason;
import mesa.intake.mail.reading.ReadMail;
import mesa.intake.mail.sorting.RouteMail.Row;
import org.springframework.stereotype.Component;

/**
 * Decides what becomes of a message about no ticket, by the rule table; one sender can't fill the desk with tickets.
 */
@Component
class NewMails {

    private static final Duration HOUR = Duration.ofHours(1);

    private final RouteMail rules;
    private final Senders senders;
    private final MailTable mails;
    private final MailInSettings settings;

    NewMails(RouteMail rules, Senders senders, MailTable mails, MailInSettings settings) {
        this.rules = rules;
        this.senders = senders;
        this.mails = mails;
        this.settings = settings;
    }

    Plan plan(Arrival arrival, ReadMail mail) {
        var row = rules.row(arrival, senders.person(mail));
        return switch (row.way()) {
            case IGNORE -> new Plan.Keep(new Outcome(Fate.Kind.IGNORED, null, null, Reason.RULE.key(), nameOf(row)));
            case QUARANTINE -> new Plan.Keep(Outcome.quarantine(Reason.RULE, nameOf(row)));
            case TICKET -> isFlood(arrival, mail) ? Plan.Keep.quarantined(Reason.TOO_MANY) : open(row, mail);
        };
    }

    /** A ticket whatever the row says becomes of it. */
    Plan wanted(Arrival arrival, ReadMail mail) {
        return open(rules.row(arrival, senders.person(mail)), mail);
    }

    /** Whoever writes in the name of somebody whom the desk knows could make anybody read what it answers them. */
    private Plan open(Row row, ReadMail mail) {
        return new Plan.Open(row, senders.isProven(mail) || senders.person(mail).isEmpty());
    }

    private boolean isFlood(Arrival arrival, ReadMail mail) {
        var isStaff = senders.person(mail).filter(Person::isStaff).isPresent();
        return !isStaff && mails.lately(arrival.sender(), Fate.Kind.TICKET, null, HOUR) >= settings.ticketsPerHour();
    }

    private static String nameOf(Row row) {
        return row.rule().name();
    }
}
