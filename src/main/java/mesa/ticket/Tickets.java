package mesa.ticket;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The case files of the desk. */
interface Tickets extends Repository<Ticket, TicketNumber> {

    Ticket save(Ticket ticket);

    Optional<Ticket> findById(TicketNumber number);

    List<Ticket> findByNumberIn(Collection<TicketNumber> numbers);

    Optional<Ticket> findByDigits(long digits);

    @Query(value = "select nextval('ticket_number')", nativeQuery = true)
    long nextInSequence();

    /** Says that something happened around the ticket, without being in the way of somebody who changes it. */
    @Modifying
    @Query("update Ticket t set t.changedAt = :at where t.number = :number and t.changedAt < :at")
    void touch(TicketNumber number, Instant at);

    /** The ticket with that number, also when its letters are missing or those of another type. */
    default Optional<Ticket> find(TicketNumber number) {
        return findById(number).or(() -> findByDigits(number.digits()));
    }

    /** The ticket with that number. */
    default Ticket get(TicketNumber number) {
        return find(number).orElseThrow(() -> new TicketNotFound(number.value()));
    }
}
