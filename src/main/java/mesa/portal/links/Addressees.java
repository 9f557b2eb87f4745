package mesa.portal.links;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import mesa.access.AccountManagement;
import mesa.directory.Directory;
import mesa.directory.Person;
import mesa.portal.links.Meant.Answer;
import mesa.ticket.Ticket;
import mesa.ticket.TicketManagement;
import mesa.ticket.TicketNumber;
import mesa.ticket.Watchers;
import org.springframework.stereotype.Component;

/** Finds out who is meant by what somebody typed. Who has left the desk's file is nobody. */
@Component
class Addressees {

    private final Directory directory;
    private final AccountManagement accounts;
    private final TicketManagement tickets;
    private final Watchers watchers;

    Addressees(Directory directory, AccountManagement accounts, TicketManagement tickets, Watchers watchers) {
        this.directory = directory;
        this.accounts = accounts;
        this.tickets = tickets;
        this.watchers = watchers;
    }

    Meant of(LinkRequest request) {
        return switch (request.about()) {
            case PASSWORD -> password(request.typed());
            case TICKET -> ticket(request.ticket(), request.typed());
        };
    }

    private Meant password(String nameOrAddress) {
        return present(directory.personByUsername(nameOrAddress).or(() -> directory.personByEmail(nameOrAddress)))
                .map(person -> new Meant(
                        person.isRegistered() ? Answer.PASSWORD_LINK : Answer.NO_PASSWORD_NEEDED, person.id(), null))
                .orElse(Meant.NOBODY);
    }

    /** The requester and the watchers count, under the address that the desk has of them. */
    private Meant ticket(TicketNumber number, String address) {
        var person = present(directory.personByEmail(address));
        return tickets.find(number)
                .filter(ticket ->
                        person.filter(known -> belongsTo(ticket, known)).isPresent())
                .map(ticket -> new Meant(Answer.TICKET_LINK, person.get().id(), ticket.number()))
                .orElse(Meant.NOBODY);
    }

    private Optional<Person> present(Optional<Person> person) {
        return person.filter(known -> !accounts.hasLeft(known));
    }

    private boolean belongsTo(Ticket ticket, Person person) {
        var requester = ticket.requester().personId();
        return Stream.concat(Stream.of(requester), watchers.of(ticket.number()).stream())
                .map(this::today)
                .anyMatch(person.id()::equals);
    }

    /** Who somebody turned out to be in the meantime. */
    private UUID today(UUID person) {
        return directory.person(person).map(Person::id).orElse(person);
    }
}
