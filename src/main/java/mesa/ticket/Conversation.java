package mesa.ticket;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import mesa.directory.Directory;
import mesa.directory.Person;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything said about a ticket: messages with the requester, and notes of the desk. */
@Service
public class Conversation {

    /** How many characters a message may have; more is a file. */
    public static final int LONGEST_TEXT = 100_000;

    private static final Set<MessageKind> SAID_BY_REQUESTERS =
            EnumSet.of(MessageKind.REPLY, MessageKind.SOLUTION_APPROVAL, MessageKind.SOLUTION_REJECTION);

    private final Tickets tickets;
    private final Messages messages;
    private final Timeline timeline;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Conversation(
            Tickets tickets,
            Messages messages,
            Timeline timeline,
            Directory directory,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tickets = tickets;
        this.messages = messages;
        this.timeline = timeline;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Adds a message in plain text and publishes {@link TicketEvent.MessagePosted}.
     *
     * @throws IllegalArgumentException when there is nothing in it, or more than {@link #LONGEST_TEXT}
     */
    @Transactional
    public Message post(TicketNumber number, MessageKind kind, String text, Actor author) {
        return keep(number, kind, PlainText.clean(text), null, author);
    }

    /**
     * Adds a message written as HTML; what is not harmless is taken out.
     *
     * @throws IllegalArgumentException when there is no text in it, or more than {@link #LONGEST_TEXT}
     */
    @Transactional
    public Message postHtml(TicketNumber number, MessageKind kind, String html, Actor author) {
        var harmless = HarmlessHtml.of(html);
        return keep(number, kind, PlainText.clean(harmless.text()), harmless.html(), author);
    }

    private Message keep(TicketNumber number, MessageKind kind, String text, String html, Actor author) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("Nothing was said about " + number);
        }
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("Too much was said about " + number + ": " + text.length());
        }
        var ticket = tickets.get(number);
        var now = clock.instant();
        tickets.touch(ticket.number(), now);
        var message = messages.save(new Message(ticket.number(), kind, author, text, html, now));
        timeline.write(ticket.number(), author, "timeline.message-posted", Facts.of("kind", kind), kind.isInternal());
        events.publishEvent(new TicketEvent.MessagePosted(
                ticket.number(), message.id(), kind, author, isRequesterSide(ticket, kind, author)));
        return message;
    }

    private boolean isRequesterSide(Ticket ticket, MessageKind kind, Actor author) {
        if (author.kind() != Actor.Kind.PERSON || !SAID_BY_REQUESTERS.contains(kind)) {
            return false;
        }
        var asked = author.personId().equals(ticket.requester().personId());
        return asked
                || !directory.person(author.personId()).map(Person::isStaff).orElse(false);
    }

    /**
     * At most {@code limit} messages older than message {@code before} (null: the newest), newest first; notes only
     * when asked for.
     */
    @Transactional(readOnly = true)
    public List<Message> messages(TicketNumber number, boolean withNotes, Long before, int limit) {
        return messages.page(number, withNotes, before == null ? Long.MAX_VALUE : before, Limit.of(limit));
    }

    /** When the requester first heard from the desk, a question and a solution included. */
    @Transactional(readOnly = true)
    public Optional<Instant> firstAnswer(TicketNumber number) {
        return messages.firstAnswer(number);
    }

    /** The newest message of that kind. */
    @Transactional(readOnly = true)
    public Optional<Message> latest(TicketNumber number, MessageKind kind) {
        return messages.latest(number, kind);
    }

    /** The newest message of each kind that there is. */
    @Transactional(readOnly = true)
    public Map<MessageKind, Message> latest(TicketNumber number) {
        return messages.latestOfEachKind(number).stream().collect(Collectors.toMap(Message::kind, Function.identity()));
    }
}
