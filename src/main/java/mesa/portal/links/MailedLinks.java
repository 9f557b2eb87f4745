package mesa.portal.links;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import mesa.ticket.TicketNumber;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes requests for links by mail. Asking looks nothing up: neither the answer nor the time it takes tells whether a
 * person, an address or a ticket exists. Looking is a later step of the diagram.
 */
@Service
public class MailedLinks {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final LinkRequests requests;
    private final Addressees addressees;
    private final LinkSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MailedLinks(
            LinkRequests requests,
            Addressees addressees,
            LinkSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.addressees = addressees;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** Asks for a new password, by user name or mail address (C2). */
    @Transactional
    public void askForPassword(String nameOrAddress) {
        ask(LinkRequest.forPassword(nameOrAddress, clock.instant()));
    }

    /** Asks how a ticket is doing (A12). */
    @Transactional
    public void askForTicket(TicketNumber number, String address) {
        ask(LinkRequest.forTicket(number, address, clock.instant()));
    }

    private void ask(LinkRequest request) {
        var saved = requests.save(request);
        events.publishEvent(new LinkAsked(saved.getId()));
    }

    /**
     * Finds out who is meant and what they may be sent: no more than so many links an hour. Requests of yesterday are
     * forgotten.
     */
    @Transactional
    public Meant whoIsMeant(UUID id) {
        requests.forgetAskedBefore(clock.instant().minus(REMEMBERED));
        var request = requests.findById(id).filter(asked -> asked.typed() != null);
        var meant = request.map(addressees::of)
                .filter(found -> found.person() != null && isWithinLimit(found.person()))
                .orElse(Meant.NOBODY);
        request.ifPresent(asked -> asked.lookedUp(meant.person()));
        return meant;
    }

    private boolean isWithinLimit(UUID person) {
        requests.takeTurn(person.toString());
        var sent = requests.countByPersonAndAskedAtAfter(person, clock.instant().minus(HOUR));
        return sent < settings.perPerson();
    }
}
