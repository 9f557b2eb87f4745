package mesa.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the desk writes its mails.
 *
 * @param templates a folder such as {@code file:/etc/mesa/mail/} with the desk's own wording, one text file per
 *     language and mail ({@code es/ticket-received.txt}); what is not in it is taken from Mesa's own
 * @param automaticPerHour how many mails about tickets somebody outside the desk gets within an hour at most, so that
 *     two programs that answer each other fall silent
 * @param longestSending how long handing over one mail may take in all; a try has to end well before the engine gives
 *     its work to another, after {@code camunda.bpm.job-execution.lock-time-in-millis}
 */
@ConfigurationProperties("mesa.mail")
record MailSettings(
        @DefaultValue(MailSettings.OWN) String templates,
        @DefaultValue("20") int automaticPerHour,
        @DefaultValue("60s") Duration longestSending) {

    static final String OWN = "classpath:/templates/mail/";

    /** For how long nobody else tries a mail that somebody began to hand over: a last write may be under way. */
    Duration claim() {
        return longestSending.multipliedBy(3).dividedBy(2);
    }
}
