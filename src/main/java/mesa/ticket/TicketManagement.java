package mesa.ticket;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One method per thing that can happen to a case file; each writes the timeline and names the actor. What would leave
 * everything as it is does nothing at all. What the ticket's status does not allow throws {@link TicketChangeRefused}.
 */
@Service
@Transactional
public class TicketManagement {

    private final Tickets tickets;
    private final Timeline timeline;
    private final Environments environments;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TicketManagement(
            Tickets tickets,
            Timeline timeline,
            Environments environments,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tickets = tickets;
        this.timeline = timeline;
        this.environments = environments;
        this.events = events;
        this.clock = clock;
    }

    /** Opens the case file with the next number and publishes {@link TicketEvent.TicketOpened}. */
    public Ticket open(NewTicket asked) {
        var number = TicketNumber.of(asked.type(), tickets.nextInSequence());
        var ticket = tickets.save(new Ticket(number, asked, now()));
        environments.keep(number, asked.environment());
        var facts = Facts.of("type", asked.type(), "channel", asked.channel());
        timeline.write(number, asked.openedBy(), "timeline.opened", facts, false);
        events.publishEvent(new TicketEvent.TicketOpened(number, asked.proposedTeam()));
        return ticket;
    }

    /** The ticket with that number, also when its letters are missing or those of another type. */
    @Transactional(readOnly = true)
    public Optional<Ticket> find(TicketNumber number) {
        return tickets.find(number);
    }

    /** Those of the tickets with exactly these numbers that there are. */
    @Transactional(readOnly = true)
    public List<Ticket> findAll(Collection<TicketNumber> numbers) {
        return numbers.isEmpty() ? List.of() : tickets.findByNumberIn(numbers);
    }

    /** The ticket with that number; {@link TicketNotFound} when there is none. */
    @Transactional(readOnly = true)
    public Ticket get(TicketNumber number) {
        return tickets.get(number);
    }

    /**
     * Moves the ticket to a status; {@code reason} belongs to WAITING, {@code cause} to REJECTED, else null. Same
     * status again: nothing.
     */
    public void enterStatus(
            TicketNumber number, TicketStatus status, WaitingReason reason, RejectionCause cause, Actor actor) {
        var ticket = tickets.get(number);
        var from = ticket.status();
        if (!ticket.enter(new Standing(status, reason, cause), now())) {
            return;
        }
        var facts = Facts.of("from", from, "to", status, "reason", reason, "cause", cause);
        timeline.write(ticket.number(), actor, lineFor(status), facts, false);
        events.publishEvent(new TicketEvent.TicketStatusChanged(ticket.number(), from, status));
    }

    private static String lineFor(TicketStatus status) {
        return switch (status) {
            case WAITING -> "timeline.waiting-started";
            case REJECTED -> "timeline.turned-down";
            default -> "timeline.status-changed";
        };
    }

    /** Sets the priority. */
    public void prioritise(TicketNumber number, Priority priority, Actor actor) {
        var ticket = tickets.get(number);
        var from = ticket.priority();
        if (ticket.prioritise(priority, now())) {
            var what = from == null ? "timeline.priority-set" : "timeline.priority-changed";
            timeline.write(ticket.number(), actor, what, Facts.of("from", from, "to", priority), false);
            events.publishEvent(new TicketEvent.TicketPrioritised(ticket.number()));
        }
    }

    /**
     * Corrects what level 1 may correct; null leaves as it is, but another service without a category has none. The
     * number stays.
     */
    public void classify(
            TicketNumber number,
            TicketType type,
            String service,
            String category,
            Urgency urgency,
            Impact impact,
            Actor actor) {
        var ticket = tickets.get(number);
        var before = ticket.classification();
        if (!ticket.classify(new Classification(type, service, category, urgency, impact), now())) {
            return;
        }
        before.changesTo(ticket.classification())
                .forEach((what, facts) -> timeline.write(ticket.number(), actor, what, facts, false));
        events.publishEvent(new TicketEvent.TicketClassified(ticket.number()));
    }

    /** Gives the ticket to a team at a level; whoever worked on it does no longer when the team changes. */
    public void route(TicketNumber number, String team, int level, Actor actor) {
        var ticket = tickets.get(number);
        var worker = ticket.assignee();
        if (!ticket.route(team, level, now())) {
            return;
        }
        timeline.write(ticket.number(), actor, "timeline.routed", Facts.of("team", team, "level", level), false);
        events.publishEvent(new TicketEvent.TicketRouted(ticket.number()));
        if (worker != null && ticket.assignee() == null) {
            events.publishEvent(new TicketEvent.TicketAssigned(ticket.number(), null));
        }
    }

    /** Says who works on it; null: nobody. */
    public void assign(TicketNumber number, UUID person, Actor actor) {
        var ticket = tickets.get(number);
        var from = ticket.assignee();
        if (!ticket.assign(person, now())) {
            return;
        }
        var what = person == null ? "timeline.released" : "timeline.assigned";
        timeline.write(ticket.number(), actor, what, Facts.of("from", from, "to", person), false);
        events.publishEvent(new TicketEvent.TicketAssigned(ticket.number(), person));
    }

    private Instant now() {
        return clock.instant();
    }
}
