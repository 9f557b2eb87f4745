package mesa.ticket;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Everything said about a ticket: messages with the requester, and notes of the desk. */
@Service
public class Conversation {

    /** Adds a message in plain text and publishes {@link TicketEvent.MessagePosted}. */
    public Message post(TicketNumber number, MessageKind kind, String text, Actor author) {
        throw new UnsupportedOperationException();
    }

    /** Adds a message written as HTML; what is not harmless is taken out. */
    public Message postHtml(TicketNumber number, MessageKind kind, String html, Actor author) {
        throw new UnsupportedOperationException();
    }

    /**
     * At most {@code limit} messages older than message {@code before} (null: the newest), newest first; notes only
     * when asked for.
     */
    public List<Message> messages(TicketNumber number, boolean withNotes, Long before, int limit) {
        throw new UnsupportedOperationException();
    }

    /** The newest message of that kind. */
    public Optional<Message> latest(TicketNumber number, MessageKind kind) {
        throw new UnsupportedOperationException();
    }
}
