package mesa.ticket;

import java.util.List;
import org.springframework.stereotype.Service;

/** Which tickets belong together. */
@Service
public class Links {

    /** Links two tickets; the same link again changes nothing. */
    public void add(TicketNumber from, LinkKind kind, TicketNumber to, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** Takes a link off. */
    public void remove(TicketNumber from, LinkKind kind, TicketNumber to, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** All links of a ticket, from either side. */
    public List<TicketLink> of(TicketNumber number) {
        throw new UnsupportedOperationException();
    }
}
