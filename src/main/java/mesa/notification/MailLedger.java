package mesa.notification;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps account of mails, each line at once and for good, whatever becomes of the step that sends them. */
@Service
@Transactional(propagation = Propagation.REQUIRES_NEW)
class MailLedger {

    private final SentMails mails;
    private final Clock clock;

    MailLedger(SentMails mails, Clock clock) {
        this.mails = mails;
        this.clock = clock;
    }

    /** The line for this mail: the one of an earlier try, or a new one. */
    SentMail open(Notice notice, Recipient recipient, String messageId) {
        return mails.findByStepAndRecipient(notice.step(), recipient.key())
                .orElseGet(() -> mails.save(new SentMail(notice, recipient, messageId, clock.instant())));
    }

    /** Says what became of it. */
    void settle(SentMail mail, SentMail.State state) {
        mails.findById(mail.id()).ifPresent(line -> line.settle(state, clock.instant()));
    }

    /** The id of the mail that this person got last about this ticket. */
    Optional<String> lastMessageId(Notice notice, Recipient recipient) {
        return mails.lastMessageId(notice.about(), recipient.key());
    }
}
