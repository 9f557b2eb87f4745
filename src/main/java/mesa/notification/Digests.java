package mesa.notification;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mesa.ticket.Actor;
import mesa.ticket.TicketNumber;
import mesa.ticket.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One mail a day, to those who want no more, with what happened to their tickets. */
@Service
@Transactional
public class Digests {

    private final DigestItems items;
    private final DigestNews news;
    private final Recipients recipients;
    private final DigestPost post;
    private final Timeline timeline;

    Digests(DigestItems items, DigestNews news, Recipients recipients, DigestPost post, Timeline timeline) {
        this.items = items;
        this.news = news;
        this.recipients = recipients;
        this.post = post;
        this.timeline = timeline;
    }

    /**
     * Settles what the digest of that name tells, and to whom.
     *
     * @param beingSent the names of digests that are still being sent: what is in them stays there
     */
    public List<UUID> gather(String digest, Collection<String> beingSent) {
        return items.gather(digest, beingSent);
    }

    /**
     * Sends one person theirs, once, however often it is tried.
     *
     * @param by the label of the diagram's step
     * @throws MailNotSent when the mail server does not take it just now; what it tells is kept
     */
    public void send(String digest, UUID person, String by) {
        var happened = items.of(digest, person);
        if (happened.isEmpty()) {
            return;
        }
        recipients.reader(person).ifPresent(reader -> {
            var outcome = post.deliver(
                    digest + " " + person, // who turned out to be somebody else gets both
                    by,
                    reader,
                    news.of(happened, reader),
                    tickets(happened).size());
            if (outcome != Postman.Outcome.SENT && outcome.timelineKey() != null) {
                tickets(happened).forEach(ticket -> note(ticket, by, outcome, reader));
            }
        });
        items.forget(digest, person);
    }

    private void note(String ticket, String by, Postman.Outcome outcome, Recipient reader) {
        timeline.write(
                new TicketNumber(ticket),
                Actor.process(by),
                outcome.timelineKey(),
                Map.of("mail", KnownFacts.DIGEST, "to", reader.name()),
                true);
    }

    private static List<String> tickets(List<DigestItem> happened) {
        return happened.stream().map(DigestItem::ticket).distinct().toList();
    }
}
