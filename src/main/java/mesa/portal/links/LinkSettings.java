package mesa.portal.links;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many links are mailed.
 *
 * @param perPerson to one person within an hour
 * @param perSender asked for from one network address within five minutes
 */
@ConfigurationProperties("mesa.links")
record LinkSettings(
        @DefaultValue("5") int perPerson,
        @DefaultValue("30") int perSender) {}
