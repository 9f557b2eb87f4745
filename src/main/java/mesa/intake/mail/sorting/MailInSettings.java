package mesa.intake.mail.sorting;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the desk takes mail in.
 *
 * @param authenticationServer the name under which the mailbox's own server writes into {@code Authentication-Results}
 *     whether a sender is who they say (RFC 8601); empty: nobody is asked
 * @param ticketsPerHour how many tickets one address opens within an hour before the next messages are looked at; the
 *     desk's own people may open any number
 * @param watchers how many people of the CC watch a ticket at most
 * @param waitForScanner how long a message waits in its mailbox when the virus scanner does not look at its files,
 *     wall-clock time
 */
@ConfigurationProperties("mesa.mail-in")
public record MailInSettings(
        @DefaultValue("") String authenticationServer,
        @DefaultValue("20") int ticketsPerHour,
        @DefaultValue("20") int watchers,
        @DefaultValue("PT15M") Duration waitForScanner) {}
