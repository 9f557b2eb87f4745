package mesa.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The ledger of mails. */
interface SentMails extends Repository<SentMail, Long> {

    SentMail save(SentMail mail);

    Optional<SentMail> findById(Long id);

    @Query("select m from SentMail m where m.step = :step and m.recipient = :recipient")
    Optional<SentMail> findByStepAndRecipient(String step, String recipient);

    Optional<SentMail> findFirstByMessageIdOrderById(String messageId);

    long countByRecipientAndStateInAndChangedAtAfter(
            String recipient, Collection<SentMail.State> states, Instant since);

    long countByRecipientAndTemplateInAndStateInAndChangedAtAfter(
            String recipient, Collection<String> templates, Collection<SentMail.State> states, Instant since);

    boolean existsByTicketAndRecipientAndStateAndIdLessThanAndChangedAtAfter(
            String ticket, String recipient, SentMail.State state, Long id, Instant since);
}
