package mesa.incident.process;

import mesa.engine.ActingPerson;
import mesa.engine.Facts;
import mesa.ticket.Impact;
import mesa.ticket.Ticket;
import mesa.ticket.TicketManagement;
import mesa.ticket.TicketType;
import mesa.ticket.Urgency;
import org.springframework.stereotype.Component;

/** Takes over what level 1 corrected about a ticket: type, service, urgency, impact (B8, E14). */
@Component
class Corrections {

    private final TicketManagement tickets;
    private final Choices choices;
    private final ActingPerson acting;

    Corrections(TicketManagement tickets, Choices choices, ActingPerson acting) {
        this.tickets = tickets;
        this.choices = choices;
        this.acting = acting;
    }

    void take(FilledForm form, Ticket ticket) {
        var service = form.value(Facts.SERVICE);
        if (!service.isEmpty() && !choices.hasService(service)) {
            throw form.wrong(Facts.SERVICE, "decision.field.unknown", Facts.SERVICE, service);
        }
        tickets.classify(
                ticket.number(),
                form.choice(Facts.TYPE, TicketType.class),
                service.isEmpty() ? null : service,
                null,
                form.choice(Facts.URGENCY, Urgency.class),
                form.choice(Facts.IMPACT, Impact.class),
                acting.orStep(form.task().getExecution()));
    }
}
