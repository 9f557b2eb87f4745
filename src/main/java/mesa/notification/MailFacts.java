package mesa.notification;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mesa.catalog.Catalog;
import mesa.catalog.ServiceOffering;
import mesa.desk.Desk;
import mesa.directory.Directory;
import mesa.directory.Person;
import mesa.directory.SupportTeam;
import mesa.ticket.Conversation;
import mesa.ticket.Message;
import mesa.ticket.MessageKind;
import mesa.ticket.Ticket;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The facts that a mail's wording can name; {@code src/docs/mails.md} lists them for the desk. */
@Component
class MailFacts {

    private static final int LONGEST_QUOTE = 4000;

    private final Desk desk;
    private final Directory directory;
    private final Catalog catalog;
    private final Conversation conversation;
    private final MailLinks links;
    private final MailClocks clocks;
    private final MessageSource words;

    MailFacts(
            Desk desk,
            Directory directory,
            Catalog catalog,
            Conversation conversation,
            MailLinks links,
            MailClocks clocks,
            MessageSource words) {
        this.desk = desk;
        this.directory = directory;
        this.catalog = catalog;
        this.conversation = conversation;
        this.links = links;
        this.clocks = clocks;
        this.words = words;
    }

    Map<String, Object> of(Notice notice, Ticket ticket, Recipient recipient) {
        var facts = ofTicket(ticket, recipient.language());
        if (notice.message() != null) addMessage(facts, messageOf(notice, recipient));
        facts.put("toRequester", recipient.isRequester());
        facts.put("toNextTeam", recipient.audience() == Audience.NEXT_TEAM);
        facts.putAll(links.of(ticket, recipient));
        addReader(facts, recipient);
        return facts;
    }

    /** The facts of a ticket that are the same for every reader. */
    Map<String, Object> ofTicket(Ticket ticket, Locale language) {
        var facts = ofDesk();
        addTicket(facts, ticket, language);
        var latest = conversation.latest(ticket.number());
        addSaid(facts, latest);
        addMessage(facts, Optional.ofNullable(latest.get(MessageKind.REPLY)));
        facts.putAll(clocks.of(ticket, language));
        return facts;
    }

    /** The facts of a mail that says nothing of a ticket but its number, if any. */
    Map<String, Object> of(Letter letter, Recipient recipient) {
        var facts = ofDesk();
        addReader(facts, recipient);
        if (letter.ticket() != null) {
            facts.put("number", letter.ticket().value());
        }
        facts.putAll(letter.facts());
        return facts;
    }

    /** The facts of a mail about many tickets, or about none. */
    Map<String, Object> of(Recipient recipient, Map<String, Object> more) {
        var facts = ofDesk();
        addReader(facts, recipient);
        facts.putAll(more);
        return facts;
    }

    /** Who the desk is; every mail can say so. */
    Map<String, Object> ofDesk() {
        var facts = new HashMap<String, Object>();
        facts.put("desk", desk.name());
        facts.put("deskMail", desk.email());
        facts.put("phone", desk.phone());
        facts.put("extension", desk.extension());
        return facts;
    }

    private void addReader(Map<String, Object> facts, Recipient recipient) {
        facts.put("name", recipient.firstName());
        facts.putAll(links.toPreferences(recipient));
    }

    private void addTicket(Map<String, Object> facts, Ticket ticket, Locale language) {
        facts.put("number", ticket.number().value());
        facts.put("subject", ticket.subject());
        facts.put("description", excerpt(ticket.description()));
        facts.put("requester", ticket.requester().name());
        facts.put("unit", ticket.requester().unit());
        facts.put("requesterPhone", ticket.requester().phone());
        facts.put(
                "service",
                catalog.service(ticket.service()).map(ServiceOffering::name).orElse(ticket.service()));
        facts.put("team", ticket.team() == null ? null : teamName(ticket.team()));
        facts.put("assignee", assigneeName(ticket));
        facts.put("status", word("status", ticket.status(), language));
        facts.put("priority", word("priority", ticket.priority(), language));
        facts.put("cause", word("rejection-cause", ticket.rejectionCause(), language));
    }

    private void addSaid(Map<String, Object> facts, Map<MessageKind, Message> latest) {
        facts.put("question", excerpt(latest.get(MessageKind.QUESTION)));
        facts.put("solution", excerpt(latest.get(MessageKind.SOLUTION)));
        facts.put("objection", excerpt(latest.get(MessageKind.SOLUTION_REJECTION)));
        facts.put("refusal", excerpt(latest.get(MessageKind.REJECTION)));
    }

    /** A note is only for the desk's own people. */
    private Optional<Message> messageOf(Notice notice, Recipient recipient) {
        var withNotes = recipient.audience().isOfTheDesk() && !recipient.outside();
        return conversation.messages(notice.ticket(), withNotes, notice.message() + 1, 1).stream()
                .findFirst();
    }

    private void addMessage(Map<String, Object> facts, Optional<Message> message) {
        facts.put("message", message.map(MailFacts::excerpt).orElse(null));
        facts.put("author", message.map(posted -> posted.author().name()).orElse(null));
        facts.put(
                "messageByDesk",
                message.map(posted -> posted.author().personId())
                        .flatMap(directory::person)
                        .filter(Person::isStaff)
                        .isPresent());
    }

    private String teamName(String id) {
        return directory.team(id).map(SupportTeam::name).orElse(id);
    }

    private String assigneeName(Ticket ticket) {
        return ticket.assignee() == null
                ? null
                : directory.person(ticket.assignee()).map(Person::name).orElse(null);
    }

    private String word(String family, Enum<?> value, Locale language) {
        return value == null ? null : words.getMessage(family + "." + value.name(), null, value.name(), language);
    }

    private static String excerpt(Message message) {
        return message == null ? null : excerpt(message.text());
    }

    private static String excerpt(String text) {
        return text == null || text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + " …";
    }
}
