package mesa.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Everything said about all tickets. */
interface Messages extends Repository<Message, Long> {

    Message save(Message message);

    @Query("""
            select m from Message m
            where m.ticket = :ticket and m.id < :before and (:withNotes = true or m.internal = false)
            order by m.id desc""")
    List<Message> page(TicketNumber ticket, boolean withNotes, long before, Limit limit);

    /** When the desk first said something to the requester: asked, solved, or replied as somebody else than they. */
    @Query("""
            select min(m.postedAt) from Message m, Ticket t
            where m.ticket = :ticket and t.number = :ticket
              and (m.kind in (mesa.ticket.MessageKind.QUESTION, mesa.ticket.MessageKind.SOLUTION)
                or m.kind = mesa.ticket.MessageKind.REPLY
                  and (m.author.personId <> t.requester.personId
                    or m.author.personId is null and t.requester.personId is not null
                    or m.author.personId is not null and t.requester.personId is null))""")
    Optional<Instant> firstAnswer(TicketNumber ticket);

    @Query("select m from Message m where m.ticket = :ticket and m.kind = :kind order by m.id desc limit 1")
    Optional<Message> latest(TicketNumber ticket, MessageKind kind);

    @Query("""
            select m from Message m
            where m.id in (select max(n.id) from Message n where n.ticket = :ticket group by n.kind)""")
    List<Message> latestOfEachKind(TicketNumber ticket);
}
