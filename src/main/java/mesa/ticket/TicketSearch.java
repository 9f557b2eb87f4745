package mesa.ticket;

import java.util.List;
import org.springframework.stereotype.Service;

/** Finds tickets: by words as people write them, and by number however it is typed. */
@Service
public class TicketSearch {

    /** A page of tickets, newest first. */
    public List<Ticket> find(TicketQuery query) {
        throw new UnsupportedOperationException();
    }
}
