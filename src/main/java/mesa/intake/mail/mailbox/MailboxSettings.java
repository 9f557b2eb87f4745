package mesa.intake.mail.mailbox;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Which mailboxes the desk watches, and how.
 *
 * @param mailboxes any number, checked by {@link MailboxCheck}
 */
@ConfigurationProperties("mesa")
record MailboxSettings(
        @DefaultValue List<Mailbox> mailboxes, @DefaultValue MailIn mailIn) {

    /**
     * How all mailboxes are watched.
     *
     * @param watch whether this node watches at all
     * @param limit what a larger mail is not fetched whole for
     * @param lookEvery after which time a mailbox is looked at although its server says nothing, wall-clock time
     * @param atOnce how many mails this node takes in at the same time
     */
    record MailIn(
            @DefaultValue("true") boolean watch,
            @DefaultValue("35MB") DataSize limit,
            @DefaultValue("PT1M") Duration lookEvery,
            @DefaultValue("3") int atOnce) {}
}
