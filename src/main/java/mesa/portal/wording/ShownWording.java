package mesa.portal.wording;

import java.util.List;
import java.util.Locale;
import mesa.directory.Person;
import mesa.notification.MailText;
import mesa.notification.WordingPreview;
import mesa.notification.WordingProblem;
import mesa.notification.Wordings;
import mesa.ticket.Ticket;
import mesa.ticket.TicketManagement;
import mesa.ticket.TicketNumber;
import mesa.ticket.TicketQuery;
import mesa.ticket.TicketSearch;
import org.springframework.stereotype.Component;

/** Shows what somebody typed as the mail that it would become, with a ticket that they chose or with made-up facts. */
@Component
class ShownWording {

    private static final int RECENT = 10;

    private final Wordings wordings;
    private final WordingPreview preview;
    private final TicketManagement tickets;
    private final TicketSearch search;

    ShownWording(Wordings wordings, WordingPreview preview, TicketManagement tickets, TicketSearch search) {
        this.wordings = wordings;
        this.preview = preview;
        this.tickets = tickets;
        this.search = search;
    }

    List<WordingProblem> problems(String mail, TypedWording typed) {
        return wordings.check(mail, typed.words());
    }

    /** The mail, or null as long as something is wrong with what was typed. */
    MailText mail(String mail, String language, TypedWording typed, Person reader) {
        if (!problems(mail, typed).isEmpty()) return null;
        var ticket = wordings.tellsOfATicket(mail) ? ticket(typed.ticket()) : null;
        return preview.of(mail, Locale.forLanguageTag(language), typed.words(), reader, ticket);
    }

    /** The newest tickets, among which the editor chooses; none for a mail that tells of none. */
    List<Ticket> recentTickets(String mail) {
        return wordings.tellsOfATicket(mail)
                ? search.find(new TicketQuery(null, null, null, null, null, null, RECENT))
                : List.of();
    }

    private Ticket ticket(String number) {
        return TicketNumber.parse(number).flatMap(tickets::find).orElse(null);
    }
}
