package mesa.intake.mail.sorting;

import mesa.intake.mail.kept.Arrival;
import mesa.intake.mail.reading.ReadMail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides what becomes of a message: who or what wrote it, which ticket it is about, and what the sender may do. */
@Component
public class Sorting {

    private final Natures natures;
    private final Programs programs;
    private final TicketOfMail tickets;
    private final Answers answers;
    private final NewMails newMails;

    Sorting(Natures natures, Programs programs, TicketOfMail tickets, Answers answers, NewMails newMails) {
        this.natures = natures;
        this.programs = programs;
        this.tickets = tickets;
        this.answers = answers;
        this.newMails = newMails;
    }

    /** What becomes of a message that comes in. */
    @Transactional
    public Plan plan(Arrival arrival, ReadMail mail) {
        var nature = natures.of(arrival.mailbox(), mail);
        return nature == MailNature.PERSON
                ? tickets.of(mail)
                        .map(ticket -> answers.plan(ticket, arrival, mail))
                        .orElseGet(() -> newMails.plan(arrival, mail))
                : programs.plan(nature, arrival, mail);
    }

    /** What becomes of a message that somebody of the desk wants, whatever else speaks against it. */
    @Transactional
    public Plan wanted(Arrival arrival, ReadMail mail) {
        return tickets.of(mail)
                .<Plan>map(ticket -> new Plan.Comment(ticket.number(), false))
                .orElseGet(() -> newMails.wanted(arrival, mail));
    }
}
