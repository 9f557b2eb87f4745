package mesa.ticket;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Who or which rule did what to a ticket, in order (C20). */
@Service
public class Timeline {

    /** Writes a line; for what happens outside the case file itself, such as a mail sent. */
    public void write(TicketNumber number, Actor actor, String what, Map<String, String> facts, boolean internal) {
        throw new UnsupportedOperationException();
    }

    /** At most {@code limit} lines older than line {@code before} (null: the newest), newest first. */
    public List<TimelineEntry> entries(TicketNumber number, boolean withInternal, Long before, int limit) {
        throw new UnsupportedOperationException();
    }
}
