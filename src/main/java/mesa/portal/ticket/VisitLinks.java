package mesa.portal.ticket;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.regex.Pattern;
import mesa.access.AccountManagement;
import mesa.access.SignedLinks;
import mesa.directory.Directory;
import mesa.directory.Person;
import mesa.page.PageLanguage;
import mesa.ticket.Ticket;
import mesa.ticket.TicketNotFound;
import mesa.ticket.TicketVisibility;
import org.springframework.stereotype.Component;

/**
 * Opens a ticket to whoever comes by a link, without a log-in: to the person that a link to the whole ticket names, and
 * to the requester behind the links of the mails (A11, C17).
 */
@Component
class VisitLinks {

    private static final Pattern SUBJECT = Pattern.compile("([A-Z]{3}-[0-9]+)(?::([0-9a-f-]{36}))?");

    private final SignedLinks links;
    private final Directory directory;
    private final TicketVisibility visible;
    private final AccountManagement accounts;
    private final PageLanguage language;

    VisitLinks(
            SignedLinks links,
            Directory directory,
            TicketVisibility visible,
            AccountManagement accounts,
            PageLanguage language) {
        this.links = links;
        this.directory = directory;
        this.visible = visible;
        this.accounts = accounts;
        this.language = language;
    }

    /**
     * The visit behind a token that was made for this purpose; the page then speaks the person's language.
     *
     * @throws TicketNotFound when the link was changed or is over, or the person has left the desk's file or may no
     *     longer see the ticket
     */
    Visit open(String purpose, String token, HttpServletRequest request) {
        var subject = SUBJECT.matcher(links.subject(purpose, token).orElse(""));
        if (!subject.matches() || purpose.equals("visit") != (subject.group(2) != null))
            throw new TicketNotFound("behind a link");
        var person = subject.group(2) == null ? requesterOf(subject.group(1)) : person(subject.group(2));
        var ticket = visible.get(subject.group(1), person);
        language.prefer(request, person.language());
        return visit(ticket, person, "/" + purpose + "/" + token);
    }

    private Visit visit(Ticket ticket, Person person, String base) {
        return new Visit(
                ticket, person, true, visible.isRequester(ticket, person), visible.isTheirs(ticket, person), base);
    }

    private Person requesterOf(String number) {
        return person(visible.requesterOf(number).toString());
    }

    private Person person(String id) {
        return directory
                .person(UUID.fromString(id))
                .filter(person -> !accounts.hasLeft(person))
                .orElseThrow(() -> new TicketNotFound("of nobody"));
    }
}
