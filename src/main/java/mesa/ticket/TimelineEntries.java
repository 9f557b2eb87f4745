package mesa.ticket;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The lines of all timelines. */
interface TimelineEntries extends Repository<TimelineEntry, Long> {

    TimelineEntry save(TimelineEntry entry);

    @Query("""
            select e from TimelineEntry e
            where e.ticket = :ticket and e.id < :before and (:withInternal = true or e.internal = false)
            order by e.id desc""")
    List<TimelineEntry> page(TicketNumber ticket, boolean withInternal, long before, Limit limit);

    @Query("""
            select count(e) from TimelineEntry e
            where e.ticket = :ticket and (:withInternal = true or e.internal = false)""")
    long count(TicketNumber ticket, boolean withInternal);
}
