package mesa.notification;

import java.util.List;
import java.util.Map;
import mesa.ticket.Actor;
import mesa.ticket.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends mails that are for one person alone; what is about a ticket leaves a trace in its timeline. */
@Service
public class Letters {

    private final MailFacts facts;
    private final Postman postman;
    private final Timeline timeline;

    Letters(MailFacts facts, Postman postman, Timeline timeline) {
        this.facts = facts;
        this.postman = postman;
        this.timeline = timeline;
    }

    /**
     * Sends the mail, once, however often it is tried.
     *
     * @throws MailNotSent when the mail server does not take it just now
     */
    @Transactional
    public void send(Letter letter) {
        var recipient = Recipient.person(letter.to(), Audience.REQUESTER);
        var notice = new Notice(letter.step(), letter.by(), letter.ticket(), letter.template(), List.of(), null, null);
        var outcome = postman.deliver(notice, recipient, () -> facts.of(letter, recipient));
        if (letter.ticket() != null) {
            timeline.write(
                    letter.ticket(),
                    Actor.process(letter.by()),
                    outcome.timelineKey(),
                    Map.of("mail", letter.template(), "to", recipient.name()),
                    true);
        }
    }
}
