package mesa.notification;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the desk writes its mails.
 *
 * @param templates a folder such as {@code file:/etc/mesa/mail/} with the desk's own wording, one text file per
 *     language and mail ({@code es/ticket-received.txt}); what is not in it is taken from Mesa's own
 * @param automaticPerHour how many mails about tickets somebody outside the desk gets within an hour at most, so that
 *     two programs that answer each other fall silent
 */
@ConfigurationProperties("mesa.mail")
record MailSettings(
        @DefaultValue(MailSettings.OWN) String templates,
        @DefaultValue("20") int automaticPerHour) {

    static final String OWN = "classpath:/templates/mail/";
}
