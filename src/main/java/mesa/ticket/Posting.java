package mesa.ticket;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends what somebody was writing at a place (as in {@link Drafts}): the message goes out with the files staged there.
 */
@Service
public class Posting {

    private final Conversation conversation;
    private final StagedFiles staged;
    private final Drafts drafts;

    Posting(Conversation conversation, StagedFiles staged, Drafts drafts) {
        this.conversation = conversation;
        this.staged = staged;
        this.drafts = drafts;
    }

    /**
     * Posts the message as {@link Conversation#post} does, with its files, and puts the draft away; all of it or
     * nothing. The author is a person.
     *
     * @param place where it was written, such as {@code reply:INC-100067}
     */
    @Transactional
    public Message send(TicketNumber number, MessageKind kind, String text, String place, Actor author) {
        var person = author.personId();
        var message = conversation.post(number, kind, text, author);
        staged.attach(person, place, message);
        drafts.discard(person, place);
        return message;
    }

    /**
     * As the other {@code send}, with files that somebody else staged for the author, such as those of a mail.
     *
     * @param owner under whose id the files are staged; null: there are none
     */
    @Transactional
    public Message send(TicketNumber number, MessageKind kind, String text, UUID owner, String place, Actor author) {
        var message = conversation.post(number, kind, text, author);
        if (owner != null) staged.attach(owner, place, message);
        return message;
    }
}
