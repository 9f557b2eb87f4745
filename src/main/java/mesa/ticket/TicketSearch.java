package mesa.ticket;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.hibernate.Session;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds tickets: by words as people write them, and by number however it is typed. */
@Service
public class TicketSearch {

    private final EntityManager database;

    TicketSearch(EntityManager database) {
        this.database = database;
    }

    /** A page of tickets, newest first. */
    @Transactional(readOnly = true)
    public List<Ticket> find(TicketQuery query) {
        var statement = new SearchStatement(query);
        var select = database.unwrap(Session.class).createNativeQuery(statement.sql(), Ticket.class);
        statement.values().forEach(select::setParameter);
        return select.getResultList();
    }
}
