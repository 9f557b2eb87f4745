package mesa.intake.mail.kept;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the desk keeps mails that became no part of a ticket.
 *
 * @param keep from the moment when they came, or somebody decided about them
 */
@ConfigurationProperties("mesa.mail-in")
record KeepingSettings(@DefaultValue("P90D") Duration keep) {}
