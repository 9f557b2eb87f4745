package mesa.ticket;

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

    Optional<Message> findFirstByTicketAndKindOrderByIdDesc(TicketNumber ticket, MessageKind kind);
}
