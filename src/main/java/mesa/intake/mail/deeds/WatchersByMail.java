package mesa.intake.mail.deeds;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import mesa.directory.Person;
import mesa.intake.mail.reading.ReadMail;
import mesa.ticket.Actor;
import mesa.ticket.Requester;
import mesa.ticket.TicketManagement;
import mesa.ticket.TicketNumber;
import mesa.ticket.Watchers;
import org.springframework.stereotype.Component;

/** Lets the people to whom a mail was copied watch its ticket (C9). */
@Component
class WatchersByMail {

    private final CopiedPeople copied;
    private final TicketManagement tickets;
    private final Watchers watchers;
    private final MailNotes notes;

    WatchersByMail(CopiedPeople copied, TicketManagement tickets, Watchers watchers, MailNotes notes) {
        this.copied = copied;
        this.tickets = tickets;
        this.watchers = watchers;
        this.notes = notes;
    }

    /** Adds them all, as far as there is room; not who asked for the ticket. */
    void add(ReadMail mail, TicketNumber ticket, Actor by) {
        watch(others(mail, ticket, by), ticket, by);
    }

    /**
     * As {@link #add}, where nothing shows that the mail is its sender's: the colleagues of whoever asked for the
     * ticket and the desk's own people alone. A note for the desk names the others.
     */
    void addColleagues(ReadMail mail, TicketNumber ticket, Actor by) {
        var asks = tickets.get(ticket).requester();
        Predicate<Person> trusted = person -> person.isStaff() || isColleague(person, asks);
        var sorted = others(mail, ticket, by).stream().collect(Collectors.partitioningBy(trusted));
        watch(sorted.get(true), ticket, by);
        if (!sorted.get(false).isEmpty()) notes.copied(ticket, sorted.get(false), by);
    }

    private List<Person> others(ReadMail mail, TicketNumber ticket, Actor by) {
        var asks = tickets.get(ticket).requester().personId();
        return copied.of(mail).stream()
                .filter(person -> !person.id().equals(asks) && !person.id().equals(by.personId()))
                .toList();
    }

    private void watch(List<Person> people, TicketNumber ticket, Actor by) {
        var room = copied.most() - watchers.of(ticket).size();
        people.stream().limit(Math.max(room, 0)).forEach(person -> watchers.add(ticket, person.id(), by));
    }

    private static boolean isColleague(Person person, Requester asks) {
        return person.isRegistered() && Objects.equals(person.organisation(), asks.organisation());
    }
}
