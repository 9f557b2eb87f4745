package mesa.notification;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The ledger of mails. */
interface SentMails extends Repository<SentMail, Long> {

    SentMail save(SentMail mail);

    Optional<SentMail> findById(Long id);

    Optional<SentMail> findByStepAndRecipient(String step, String recipient);

    Optional<SentMail> findFirstByMessageIdOrderById(String messageId);

    /** The mail this person got last about this ticket: what a new one answers to. */
    Optional<SentMail> findFirstByTicketAndRecipientAndStateOrderByIdDesc(
            String ticket, String recipient, SentMail.State state);
}
