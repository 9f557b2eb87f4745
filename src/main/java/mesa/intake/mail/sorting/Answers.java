package mesa.intake.mail.sorting;

import java.time.Duration;
import mesa.directory.Person;
import mesa.intake.mail.kept.Arrival;
import mesa.intake.mail.kept.Fate;
import mesa.intake.mail.kept.MailTable;
import mesa.intake.mail.kept.Reason;
import mesa.intake.mail.reading.ReadMail;
import mesa.ticket.Ticket;
import org.springframework.stereotype.Component;

/** Decides what becomes of what people write about a ticket: whoever takes part in it comments, others wait. */
@Component
class Answers {

    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST_HELD = 5;
    private static final int MOST_WAITING = 20;

    private final Senders senders;
    private final TicketOfMail tickets;
    private final MailTable mails;

    Answers(Senders senders, TicketOfMail tickets, MailTable mails) {
        this.senders = senders;
        this.tickets = tickets;
        this.mails = mails;
    }

    Plan plan(Ticket ticket, Arrival arrival, ReadMail mail) {
        var person = senders.person(mail);
        if (person.filter(known -> senders.takesPart(known, ticket)).isEmpty())
            return hold(ticket, Reason.STRANGER, arrival);
        var isShown = isShown(person.get(), ticket, mail);
        return speaksForTheDesk(person.get(), ticket) && !isShown
                ? hold(ticket, Reason.UNPROVEN_STAFF, arrival)
                : new Plan.Comment(ticket.number(), isShown);
    }

    private static boolean speaksForTheDesk(Person person, Ticket ticket) {
        return person.isStaff() && !ticket.requester().personId().equals(person.id());
    }

    private boolean isShown(Person person, Ticket ticket, ReadMail mail) {
        return senders.isProven(mail) || tickets.showsAMailTo(person, ticket, mail);
    }

    private Plan hold(Ticket ticket, Reason reason, Arrival arrival) {
        var lately = mails.lately(arrival.sender(), Fate.Kind.HELD, ticket.number(), DAY);
        var isFull = mails.held(ticket.number()).size() >= MOST_WAITING;
        return lately < MOST_HELD && !isFull
                ? new Plan.Hold(ticket.number(), reason)
                : Plan.Keep.quarantined(Reason.TOO_MANY);
    }
}
