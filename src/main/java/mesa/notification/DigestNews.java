package mesa.notification;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import mesa.desk.Desk;
import mesa.notification.MailTemplate.Choice;
import mesa.notification.MailText.Part;
import mesa.ticket.Ticket;
import mesa.ticket.TicketManagement;
import mesa.ticket.TicketNumber;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells what happened, ticket by ticket, as paragraphs of the day's mail. */
@Component
class DigestNews {

    private final TicketManagement tickets;
    private final MailLinks links;
    private final MessageSource words;
    private final Desk desk;

    DigestNews(TicketManagement tickets, MailLinks links, MessageSource words, Desk desk) {
        this.tickets = tickets;
        this.links = links;
        this.words = words;
        this.desk = desk;
    }

    MailRenderer.News of(List<DigestItem> items, Recipient reader) {
        var byTicket = items.stream()
                .collect(Collectors.groupingBy(DigestItem::ticket, LinkedHashMap::new, Collectors.toList()));
        var parts = new ArrayList<Part>();
        byTicket.forEach((number, happened) -> {
            var ticket = tickets.find(new TicketNumber(number));
            parts.add(Part.title(
                    ticket.map(known -> title(known, reader.language())).orElse(number)));
            happened.forEach(item -> addEvent(item, reader.language(), parts));
            ticket.ifPresent(known -> parts.add(Part.choices(List.of(toTicket(known, reader)))));
        });
        return new MailRenderer.News(parts);
    }

    private String title(Ticket ticket, Locale language) {
        var status = words.getMessage("status." + ticket.status().name(), null, language);
        return "%s · %s (%s)".formatted(ticket.number(), ticket.subject(), status);
    }

    private void addEvent(DigestItem item, Locale language, List<Part> parts) {
        var at = DateTimeFormatter.ofPattern(words.getMessage("digest.moment", null, language), language)
                .format(item.at().atZone(desk.timeZone()));
        var what = words.getMessage("mail." + item.template(), null, item.template(), language);
        parts.add(Part.words(at + " · " + what));
        if (!item.quote().isBlank()) {
            parts.add(Part.quote(item.quote(), false));
        }
    }

    private Choice toTicket(Ticket ticket, Recipient reader) {
        return new Choice(words.getMessage("digest.ticket", null, reader.language()), links.ticketPage(ticket, reader));
    }
}
