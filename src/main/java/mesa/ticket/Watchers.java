package mesa.ticket;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import mesa.directory.Directory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People who are told of a ticket's progress and resolution (C9). */
@Service
public class Watchers {

    private final Tickets tickets;
    private final Timeline timeline;
    private final Directory directory;
    private final JdbcClient database;
    private final Clock clock;

    Watchers(Tickets tickets, Timeline timeline, Directory directory, JdbcClient database, Clock clock) {
        this.tickets = tickets;
        this.timeline = timeline;
        this.directory = directory;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Adds a person of the directory; a second time changes nothing.
     *
     * @throws IllegalArgumentException when the directory does not know the person
     */
    @Transactional
    public void add(TicketNumber number, UUID person, Actor actor) {
        if (directory.person(person).isEmpty()) {
            throw new IllegalArgumentException("Nobody has the id " + person);
        }
        change(number, person, actor, "insert into ticket_watcher values (?, ?) on conflict do nothing", "added");
    }

    /** Takes a person off; one who was not there changes nothing. */
    @Transactional
    public void remove(TicketNumber number, UUID person, Actor actor) {
        change(number, person, actor, "delete from ticket_watcher where ticket = ? and person = ?", "removed");
    }

    private void change(TicketNumber number, UUID person, Actor actor, String change, String what) {
        var ticket = tickets.get(number).number();
        tickets.touch(ticket, clock.instant());
        if (database.sql(change).params(ticket.value(), person).update() > 0) {
            timeline.write(ticket, actor, "timeline.watcher-" + what, Facts.of("person", person), false);
        }
    }

    /** The watching people's ids. */
    @Transactional(readOnly = true)
    public List<UUID> of(TicketNumber number) {
        return database.sql("select person from ticket_watcher where ticket = ? order by person")
                .param(number.value())
                .query(UUID.class)
                .list();
    }

    /** Those of the tickets with these numbers that the person watches. */
    @Transactional(readOnly = true)
    public Set<TicketNumber> watchedBy(UUID person, Collection<TicketNumber> numbers) {
        if (numbers.isEmpty()) {
            return Set.of();
        }
        return database.sql("select ticket from ticket_watcher where person = :person and ticket in (:numbers)")
                .param("person", person)
                .param("numbers", numbers.stream().map(TicketNumber::value).toList())
                .query((row, n) -> new TicketNumber(row.getString(1)))
                .set();
    }
}
