package mesa.ticket;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mesa.directory.Directory;
import mesa.directory.Person;
import mesa.directory.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Which tickets a person may see: the desk's own people all, key users those of their organisation (E13), everybody
 * their own and those they watch. Of others it is not even said that they exist.
 */
@Component
public class TicketVisibility {

    private final TicketManagement tickets;
    private final Watchers watchers;
    private final Directory directory;

    TicketVisibility(TicketManagement tickets, Watchers watchers, Directory directory) {
        this.tickets = tickets;
        this.watchers = watchers;
        this.directory = directory;
    }

    /** The ticket with that number, however it is typed; {@link TicketNotFound} also when it is not for that person. */
    public Ticket get(String number, Person person) {
        return TicketNumber.parse(number)
                .flatMap(tickets::find)
                .filter(ticket -> mayDecide(ticket, person) || watches(ticket, person))
                .orElseThrow(() -> new TicketNotFound(number));
    }

    /** Who asked for the ticket with that number, by id, for those who come by a link of the desk. */
    public UUID requesterOf(String number) {
        return TicketNumber.parse(number)
                .flatMap(tickets::find)
                .map(ticket -> ticket.requester().personId())
                .orElseThrow(() -> new TicketNotFound(number));
    }

    /** As {@link #get}, for what only those may do whose ticket it is, and the desk for them. */
    public Ticket getOwn(String number, Person person) {
        var ticket = get(number, person);
        if (!mayDecide(ticket, person)) throw new AccessDeniedException("Only for those whose ticket it is");
        return ticket;
    }

    /** Whether it is the person's to approve, reject or withdraw: the requester, their key user, the desk for them. */
    public boolean mayDecide(Ticket ticket, Person person) {
        return person.isStaff() || isTheirs(ticket, person);
    }

    /**
     * Whether the ticket is the person's as one who asks: their own, or as key user that of their organisation (E13).
     */
    public boolean isTheirs(Ticket ticket, Person person) {
        return isRequester(ticket, person) || isKeyUserOf(ticket, person);
    }

    /** Those of the tickets that the person may see. */
    public List<Ticket> among(Collection<TicketNumber> numbers, Person person) {
        var found = tickets.findAll(numbers);
        if (person.isStaff()) return found;
        var watched = watchers.watchedBy(person.id(), numbers);
        return found.stream()
                .filter(ticket -> isTheirs(ticket, person) || watched.contains(ticket.number()))
                .toList();
    }

    /** Whether the person asked for it. */
    public boolean isRequester(Ticket ticket, Person person) {
        var requester = ticket.requester().personId();
        return requester.equals(person.id())
                || directory.person(requester).map(Person::id).equals(Optional.of(person.id()));
    }

    private static boolean isKeyUserOf(Ticket ticket, Person person) {
        return person.roles().contains(Role.KEY_USER)
                && person.organisation() != null
                && person.organisation().equals(ticket.requester().organisation());
    }

    private boolean watches(Ticket ticket, Person person) {
        return watchers.of(ticket.number()).contains(person.id());
    }
}
