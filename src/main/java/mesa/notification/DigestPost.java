package mesa.notification;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mesa.desk.Desk;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the day's news into the mail that tells them. */
@Component
class DigestPost {

    private final Postman postman;
    private final MailFacts facts;
    private final MessageSource words;
    private final Desk desk;
    private final Clock clock;

    DigestPost(Postman postman, MailFacts facts, MessageSource words, Desk desk, Clock clock) {
        this.postman = postman;
        this.facts = facts;
        this.words = words;
        this.desk = desk;
        this.clock = clock;
    }

    /** What became of it; the digest's name keeps its mail the same at every try. */
    Postman.Outcome deliver(String digest, String by, Recipient reader, MailRenderer.News news, int tickets) {
        var notice = new Notice(digest, by, null, KnownFacts.DIGEST, List.of(), null, null);
        return postman.deliver(
                notice,
                reader,
                () -> facts.of(reader, Map.of("news", news, "newsCount", tickets, "day", today(reader.language()))));
    }

    private String today(Locale language) {
        return DateTimeFormatter.ofPattern(words.getMessage("digest.day", null, language), language)
                .format(clock.instant().atZone(desk.timeZone()));
    }
}
