package mesa.ticket;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What is known of all files, without their contents. */
interface AttachmentFiles extends Repository<Attachment, UUID> {

    Attachment save(Attachment attachment);

    @Query("""
            select a from Attachment a
            where a.ticket = :ticket and (:withInternal = true or a.internal = false)
            order by a.addedAt, a.id""")
    List<Attachment> of(TicketNumber ticket, boolean withInternal);

    Optional<Attachment> findByTicketAndId(TicketNumber ticket, UUID id);
}
