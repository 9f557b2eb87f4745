package mesa.intake.mail;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import mesa.access.SignedLinks;
import mesa.desk.Desk;
import mesa.directory.Person;
import mesa.notification.Letter;
import mesa.notification.Letters;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** Mails how much waits in quarantine, and since when. */
@Service
public class QuarantineMails {

    private static final String PAGE = "/quarantine";

    private final Quarantine quarantine;
    private final Letters letters;
    private final SignedLinks links;
    private final MessageSource words;
    private final Desk desk;

    QuarantineMails(Quarantine quarantine, Letters letters, SignedLinks links, MessageSource words, Desk desk) {
        this.quarantine = quarantine;
        this.letters = letters;
        this.links = links;
        this.words = words;
        this.desk = desk;
    }

    /**
     * Sends the mail, once, however often it is tried; nothing when meanwhile nothing waits.
     *
     * @param step what stays the same when the step is tried again
     * @param by the label of the diagram's step
     * @param template the mail's name
     * @throws mesa.notification.MailNotSent when it is worth trying again later
     */
    public void send(String step, String by, String template, Person to) {
        quarantine.oldest().ifPresent(oldest -> {
            Map<String, Object> facts = Map.of(
                    "waitingCount",
                    quarantine.count(),
                    "oldest",
                    inWords(oldest, to.language()),
                    "quarantineLink",
                    links.url(PAGE));
            letters.send(new Letter(step, by, template, to, null, facts));
        });
    }

    private String inWords(Instant moment, Locale language) {
        return DateTimeFormatter.ofPattern(words.getMessage("mail.moment", null, language), language)
                .format(moment.atZone(desk.timeZone()));
    }
}
