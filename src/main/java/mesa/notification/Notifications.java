package mesa.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mesa.ticket.Actor;
import mesa.ticket.Ticket;
import mesa.ticket.TicketManagement;
import mesa.ticket.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells people by mail what happened to a ticket (A11, A14, E23) and leaves a trace of it in the timeline. */
@Service
public class Notifications {

    private final TicketManagement tickets;
    private final Recipients recipients;
    private final MailFacts facts;
    private final Postman postman;
    private final Timeline timeline;

    Notifications(
            TicketManagement tickets, Recipients recipients, MailFacts facts, Postman postman, Timeline timeline) {
        this.tickets = tickets;
        this.recipients = recipients;
        this.facts = facts;
        this.postman = postman;
        this.timeline = timeline;
    }

    /**
     * Sends the mail to everyone who is meant, each once, whoever got it at an earlier try not again.
     *
     * @throws MailNotSent when somebody could not be sent theirs just now; the others were
     */
    @Transactional
    public void tell(Notice notice) {
        var ticket = tickets.get(notice.ticket());
        var outcomes = new ArrayList<Delivery>();
        MailNotSent failure = null;
        for (var recipient : recipients.of(notice, ticket)) {
            try {
                outcomes.add(new Delivery(recipient, deliver(notice, ticket, recipient)));
            } catch (MailNotSent e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
        writeDown(notice, ticket, outcomes);
    }

    private Postman.Outcome deliver(Notice notice, Ticket ticket, Recipient recipient) {
        return postman.deliver(notice, recipient, () -> facts.of(notice, ticket, recipient));
    }

    private void writeDown(Notice notice, Ticket ticket, List<Delivery> deliveries) {
        deliveries.stream()
                .collect(Collectors.groupingBy(
                        Delivery::outcome,
                        Collectors.mapping(delivery -> delivery.recipient().name(), Collectors.joining(", "))))
                .forEach((outcome, names) -> timeline.write(
                        ticket.number(),
                        Actor.process(notice.by()),
                        outcome.timelineKey(),
                        Map.of("mail", notice.template(), "to", names),
                        true));
    }

    private record Delivery(Recipient recipient, Postman.Outcome outcome) {}
}
