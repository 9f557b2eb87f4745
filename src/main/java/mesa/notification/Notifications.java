package mesa.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mesa.notification.Deliveries.Delivery;
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
    private final Deliveries deliveries;
    private final Timeline timeline;

    Notifications(TicketManagement tickets, Recipients recipients, Deliveries deliveries, Timeline timeline) {
        this.tickets = tickets;
        this.recipients = recipients;
        this.deliveries = deliveries;
        this.timeline = timeline;
    }

    /**
     * Sends the mail to everyone who is meant and wants it, each once, whoever got it at an earlier try not again; for
     * those who want one mail a day it is kept.
     *
     * @throws MailNotSent when somebody could not be sent theirs just now; the others were
     */
    @Transactional
    public void tell(Notice notice) {
        var ticket = tickets.get(notice.ticket());
        var outcomes = new ArrayList<Delivery>();
        MailNotSent failure = null;
        for (var mailbox : recipients.of(notice, ticket)) {
            try {
                deliveries.deliver(notice, ticket, mailbox).ifPresent(outcomes::add);
            } catch (MailNotSent e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
        writeDown(notice, ticket, outcomes);
    }

    private void writeDown(Notice notice, Ticket ticket, List<Delivery> deliveries) {
        deliveries.stream()
                .filter(delivery -> delivery.outcome().timelineKey() != null)
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
}
