package mesa.ticket;

import java.util.UUID;

/** What people ask in the tests of the case file. */
final class Asked {

    static final Actor LUIS = Actor.person(UUID.randomUUID(), "Luis Ortega");

    private Asked() {}

    static Requester ana() {
        return new Requester(
                UUID.randomUUID(), "Ana Núñez", "ana@finanzas.localhost", "Nómina", "55 5555 0101", "finanzas", true);
    }

    static NewTicket anIncident() {
        return anIncident((Environment) null);
    }

    static NewTicket anIncident(Environment seenOn) {
        return anIncident(ana(), "No imprime la impresora", "Desde hoy no sale nada.", seenOn);
    }

    static NewTicket anIncident(Requester requester, String subject, String description) {
        return anIncident(requester, subject, description, null);
    }

    private static NewTicket anIncident(Requester requester, String subject, String description, Environment seenOn) {
        return new NewTicket(
                TicketType.INCIDENT,
                subject,
                description,
                "impresion",
                null,
                Channel.PHONE,
                requester,
                Urgency.HIGH,
                null,
                Actor.person(requester.personId(), requester.name()),
                seenOn);
    }
}
