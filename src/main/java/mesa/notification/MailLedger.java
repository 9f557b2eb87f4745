package mesa.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps account of mails, each line at once and for good, whatever becomes of the step that sends them. */
@Service
@Transactional(propagation = Propagation.REQUIRES_NEW)
class MailLedger {

    private static final Duration WITHIN = Duration.ofHours(1);
    private static final Set<SentMail.State> COUNT = Set.of(SentMail.State.SENDING, SentMail.State.SENT);

    private final SentMails mails;
    private final MailSettings settings;
    private final JdbcClient database;
    private final Clock clock;

    MailLedger(SentMails mails, MailSettings settings, JdbcClient database, Clock clock) {
        this.mails = mails;
        this.settings = settings;
        this.database = database;
        this.clock = clock;
    }

    /**
     * The line for this mail: the one of an earlier try, or a new one, which says at once when it is one too many for
     * somebody outside. What the desk asks of people is counted for itself, so that no other mail keeps it back.
     */
    SentMail open(Notice notice, Recipient recipient, String messageId) {
        return mails.findByStepAndRecipient(notice.step(), recipient.key())
                .orElseGet(() -> mails.save(line(notice, recipient, messageId)));
    }

    private SentMail line(Notice notice, Recipient recipient, String messageId) {
        var line = new SentMail(notice, recipient, messageId, clock.instant());
        if (recipient.gone()) {
            line.settle(SentMail.State.GONE, clock.instant());
        } else if (isLimited(notice, recipient) && hasEnough(notice, recipient)) {
            line.settle(SentMail.State.HELD_BACK, clock.instant());
        }
        return line;
    }

    /** The day's mail is about no one ticket, and there is one a day; a supplier's mailbox gets all its work. */
    private static boolean isLimited(Notice notice, Recipient recipient) {
        return recipient.outside() && recipient.person() != null && notice.ticket() != null && !notice.isAskedFor();
    }

    /** Whoever asks for the same receiver waits until this line is there, so that it counts. */
    private boolean hasEnough(Notice notice, Recipient recipient) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("mails to " + recipient.key())
                .query()
                .singleRow();
        return lately(notice, recipient, clock.instant().minus(WITHIN)) >= settings.automaticPerHour();
    }

    private long lately(Notice notice, Recipient recipient, Instant since) {
        return notice.isQuestion()
                ? mails.countByRecipientAndTemplateInAndStateInAndChangedAtAfter(
                        recipient.key(), Notice.QUESTIONS, COUNT, since)
                : mails.countByRecipientAndStateInAndChangedAtAfter(recipient.key(), COUNT, since);
    }

    /** Whether another mail about the same ticket was held back from the same receiver within the hour before. */
    boolean isHeldBackAgain(SentMail line) {
        return isSoAgain(line, line.changedAt().minus(WITHIN));
    }

    /** Whether another mail about the same ticket was for the same receiver when they had left. */
    boolean isGoneAgain(SentMail line) {
        return isSoAgain(line, Instant.EPOCH);
    }

    private boolean isSoAgain(SentMail line, Instant since) {
        return mails.existsByTicketAndRecipientAndStateAndIdLessThanAndChangedAtAfter(
                line.ticket(), line.recipient(), line.state(), line.id(), since);
    }

    /**
     * Whether it may be handed over now; nobody else may then, until it is settled or let go, or much time has passed.
     * So a step that takes longer than the engine waits for it sends no mail twice. What comes back is until when, by
     * which this claim is told from another one; empty while somebody else has it.
     */
    Optional<OffsetDateTime> claim(SentMail mail) {
        return database.sql("""
                        update sent_mail set claimed_until = clock_timestamp() + make_interval(secs => ?)
                        where id = ? and state = 'SENDING'
                            and (claimed_until is null or claimed_until < clock_timestamp())
                        returning claimed_until""")
                .params(settings.claim().toSeconds(), mail.id())
                .query(OffsetDateTime.class)
                .optional();
    }

    /** Lets another try hand it over, unless one has begun to since, because that claim lasted no longer. */
    void letGo(SentMail mail, OffsetDateTime claim) {
        database.sql("update sent_mail set claimed_until = null where id = ? and claimed_until = ?")
                .params(mail.id(), claim)
                .update();
    }

    /** Says what became of it. */
    void settle(SentMail mail, SentMail.State state) {
        mails.findById(mail.id()).ifPresent(line -> line.settle(state, clock.instant()));
    }
}
