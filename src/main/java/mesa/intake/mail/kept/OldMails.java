package mesa.intake.mail.kept;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes mails out of the desk that became no part of a ticket: those that nobody needed, those of programs, and those
 * that somebody refused. The mails of tickets and comments stay as long as the tickets.
 */
@Component
@EnableConfigurationProperties(KeepingSettings.class)
public class OldMails {

    /** Of so many the raw messages are a transaction that no database minds. */
    static final int AT_ONCE = 200;

    private final MailTable mails;
    private final KeepingSettings settings;
    private final Clock clock;

    OldMails(MailTable mails, KeepingSettings settings, Clock clock) {
        this.mails = mails;
        this.settings = settings;
        this.clock = clock;
    }

    /** Takes some of those out that have been kept long enough; whether there may be more of them. */
    @Transactional
    public boolean forgetSome() {
        return mails.forgetThoseBefore(clock.instant().minus(settings.keep()), AT_ONCE) == AT_ONCE;
    }
}
