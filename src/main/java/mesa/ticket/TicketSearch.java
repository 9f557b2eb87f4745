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

    /** How many tickets there are, counted no further than the query's limit, so that it costs what a page costs. */
    @Transactional(readOnly = true)
    public int count(TicketQuery query) {
        var statement = new SearchStatement(query);
        var select = database.unwrap(Session.class).createNativeQuery(statement.counted(), Long.class);
        statement.values().forEach(select::setParameter);
        return Math.toIntExact(select.getSingleResult());
    }
}
