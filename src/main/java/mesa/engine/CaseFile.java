package mesa.engine;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import mesa.directory.Directory;
import mesa.directory.SupportTeam;
import mesa.ticket.Ticket;
import mesa.ticket.TicketManagement;
import mesa.ticket.TicketNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The way from a running process to its ticket: the business key is the number. */
@Component
public class CaseFile {

    private final TicketManagement tickets;
    private final Directory directory;

    CaseFile(TicketManagement tickets, Directory directory) {
        this.tickets = tickets;
        this.directory = directory;
    }

    /** The ticket of a process; empty when the process is not about a ticket. */
    public Optional<Ticket> ticket(DelegateExecution execution) {
        return number(execution).flatMap(tickets::find);
    }

    /** The number of the ticket of a process; empty when the process is not about a ticket. */
    public Optional<TicketNumber> number(DelegateExecution execution) {
        return Optional.ofNullable(execution.getProcessBusinessKey()).flatMap(TicketNumber::parse);
    }

    /** Puts the facts into the process as they stand now, so that rules and gateways never see yesterday's. */
    void refreshFacts(DelegateExecution execution) {
        ticket(execution).ifPresent(ticket -> facts(ticket).forEach((name, value) -> refresh(execution, name, value)));
    }

    private static void refresh(DelegateExecution execution, String name, Object value) {
        if (!execution.hasVariable(name) || !Objects.equals(execution.getVariable(name), value)) {
            execution.setVariable(name, value);
        }
    }

    /** What rules and gateways may know of a ticket. */
    public Map<String, Object> facts(Ticket ticket) {
        var facts = new HashMap<String, Object>(Map.ofEntries(
                entry(Facts.SERVICE, ticket.service()),
                entry(Facts.TYPE, ticket.type().name()),
                entry(Facts.URGENCY, ticket.urgency().name()),
                entry(Facts.CHANNEL, ticket.channel().name()),
                entry(Facts.LEVEL, ticket.level()),
                entry(Facts.CLAIMED, ticket.assignee() != null),
                entry(Facts.SUPPLIER, isWithSupplier(ticket))));
        facts.put(Facts.ORGANISATION, ticket.requester().organisation());
        facts.put(Facts.CATEGORY, ticket.category());
        facts.put(Facts.TEAM, ticket.team());
        facts.put(Facts.IMPACT, nameOf(ticket.impact()));
        facts.put(Facts.PRIORITY, nameOf(ticket.priority()));
        return facts;
    }

    /** Whether a team outside the desk has the ticket. */
    public boolean isWithSupplier(Ticket ticket) {
        return Optional.ofNullable(ticket.team())
                .flatMap(directory::team)
                .filter(SupportTeam::supplier)
                .isPresent();
    }

    private static String nameOf(Enum<?> value) {
        return value == null ? null : value.name();
    }
}
