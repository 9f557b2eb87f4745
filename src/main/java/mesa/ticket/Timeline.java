package mesa.ticket;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who or which rule did what to a ticket, in order (C20). */
@Service
public class Timeline {

    private final TimelineEntries entries;
    private final Clock clock;

    Timeline(TimelineEntries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * Writes a line; for what happens outside the case file itself, such as a mail sent. {@code what} is the key of a
     * text in {@code messages.properties}, which names the facts as {@link TimelineTexts} says.
     */
    @Transactional
    public void write(TicketNumber number, Actor actor, String what, Map<String, String> facts, boolean internal) {
        entries.save(new TimelineEntry(number, clock.instant(), actor, what, facts, internal));
    }

    /** How many lines there are: none is ever taken out, so it grows with everything that happens. */
    @Transactional(readOnly = true)
    public long size(TicketNumber number, boolean withInternal) {
        return entries.count(number, withInternal);
    }

    /** At most {@code limit} lines older than line {@code before} (null: the newest), newest first. */
    @Transactional(readOnly = true)
    public List<TimelineEntry> entries(TicketNumber number, boolean withInternal, Long before, int limit) {
        return entries.page(number, withInternal, before == null ? Long.MAX_VALUE : before, Limit.of(limit));
    }
}
