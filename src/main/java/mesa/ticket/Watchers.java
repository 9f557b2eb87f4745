package mesa.ticket;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** People who are told of a ticket's progress and resolution (C9). */
@Service
public class Watchers {

    /** Adds a person of the directory; a second time changes nothing. */
    public void add(TicketNumber number, UUID person, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** Takes a person off; one who was not there changes nothing. */
    public void remove(TicketNumber number, UUID person, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** The watching people's ids. */
    public List<UUID> of(TicketNumber number) {
        throw new UnsupportedOperationException();
    }
}
