package mesa.engine;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the engine works.
 *
 * @param retryCycle when a step that failed, such as a mail, is tried again: an ISO 8601 repetition such as
 *     {@code R5/PT10M}, or a list of pauses with commas between them
 */
@ConfigurationProperties("mesa.engine")
record EngineSettings(
        @DefaultValue("PT1M,PT5M,PT15M,PT1H,PT4H,PT12H") String retryCycle) {}
