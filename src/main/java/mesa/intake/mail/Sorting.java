package mesa.intake.mail;

import mesa.intake.mail.reading.ReadMail;
import mesa.ticket.Ticket;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides what becomes of a message: who or what wrote it, which ticket it is about, and what the sender may do. */
@Component
class Sorting {

    private final Natures natures;
    private final TicketOfMail tickets;
    private final Senders senders;
    private final Programs programs;
    private final NewMails newMails;

    Sorting(Natures natures, TicketOfMail tickets, Senders senders, Programs programs, NewMails newMails) {
        this.natures = natures;
        this.tickets = tickets;
        this.senders = senders;
        this.programs = programs;
        this.newMails = newMails;
    }

    /** What becomes of a message that comes in. */
    @Transactional
    Plan plan(Arrival arrival, ReadMail mail) {
        var nature = natures.of(mail);
        if (nature != MailNature.PERSON) return programs.plan(nature, arrival, mail);
        if (senders.isForged(mail)) return Plan.Keep.quarantined(Reason.FORGED);
        if (arrival.sender() == null) return Plan.Keep.quarantined(Reason.NO_SENDER);
        return tickets.of(mail).map(ticket -> said(ticket, mail)).orElseGet(() -> newMails.plan(arrival, mail));
    }

    /** What becomes of a message that somebody of the desk wants, whatever else speaks against it. */
    @Transactional
    Plan wanted(Arrival arrival, ReadMail mail) {
        return tickets.of(mail)
                .<Plan>map(ticket -> new Plan.Comment(ticket.number()))
                .orElseGet(() -> newMails.wanted(arrival, mail));
    }

    private Plan said(Ticket ticket, ReadMail mail) {
        var person = senders.person(mail);
        if (person.filter(known -> senders.takesPart(known, ticket)).isEmpty())
            return new Plan.Hold(ticket.number(), Reason.STRANGER);
        var speaksForTheDesk = person.get().isStaff()
                && !ticket.requester().personId().equals(person.get().id());
        return speaksForTheDesk && !senders.isProven(mail) && !tickets.showsAMailOfOurs(mail)
                ? new Plan.Hold(ticket.number(), Reason.UNPROVEN_STAFF)
                : new Plan.Comment(ticket.number());
    }
}
