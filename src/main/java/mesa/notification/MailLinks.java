package mesa.notification;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import mesa.access.SignedLinks;
import mesa.directory.Directory;
import mesa.directory.Person;
import mesa.ticket.Ticket;
import org.springframework.stereotype.Component;

/**
 * The links in a mail. Those of the requester, and of a watcher without a log-in, carry a signature, which stands in
 * for a log-in: it outlives what can be done with it, so that a late visitor reads that it is over and not that the
 * link is broken.
 */
@Component
class MailLinks {

    private static final Duration VALID = Duration.ofDays(90);
    private static final String TASKS_OF_THE_TICKET =
            "[{\"type\":\"processInstanceBusinessKey\",\"operator\":\"eq\",\"value\":\"%s\",\"name\":\"\"}]";

    private final SignedLinks links;
    private final Directory directory;

    MailLinks(SignedLinks links, Directory directory) {
        this.links = links;
        this.directory = directory;
    }

    Map<String, String> of(Ticket ticket, Recipient recipient) {
        return switch (recipient.audience()) {
            case REQUESTER -> ofRequester(ticket, recipient);
            case WATCHERS -> Map.of("ticketLink", ticketPage(ticket, recipient));
            case SUPPLIER -> Map.of("workLink", work(ticket));
            case ASSIGNEE, RESPONSIBLE, TEAM, LEAD, NEXT_TEAM, MANAGER -> ofTheDesk(ticket, recipient);
        };
    }

    private Map<String, String> ofTheDesk(Ticket ticket, Recipient recipient) {
        return recipient.outside()
                ? Map.of("workLink", work(ticket))
                : Map.of("workLink", work(ticket), "pageLink", links.url("/tickets/" + ticket.number()));
    }

    private Map<String, String> ofRequester(Ticket ticket, Recipient recipient) {
        var solution = page("solution", ticket);
        return Map.of(
                "ticketLink",
                ticketPage(ticket, recipient),
                "replyLink",
                page("reply", ticket),
                "approveLink",
                solution + "?verdict=approve",
                "rejectLink",
                solution + "?verdict=reject",
                "surveyLink",
                page("survey", ticket));
    }

    /** The page on which the person says which mails they want; a team's mailbox has none. */
    Map<String, String> toPreferences(Recipient recipient) {
        if (recipient.person() == null) {
            return Map.of();
        }
        var page = hasLogIn(recipient)
                ? "/preferences"
                : "/preferences/link/"
                        + links.sign("preferences", recipient.person().toString(), VALID);
        return Map.of("preferencesLink", links.url(page));
    }

    /** The whole ticket: behind the log-in for whoever has one, else by a link for this one person. */
    String ticketPage(Ticket ticket, Recipient recipient) {
        var subject = ticket.number() + ":" + recipient.person();
        return links.url(
                hasLogIn(recipient) ? "/tickets/" + ticket.number() : "/visit/" + links.sign("visit", subject, VALID));
    }

    private boolean hasLogIn(Recipient recipient) {
        return directory.person(recipient.person()).filter(Person::isRegistered).isPresent();
    }

    private String page(String purpose, Ticket ticket) {
        return links.url(
                "/" + purpose + "/" + links.sign(purpose, ticket.number().value(), VALID));
    }

    private String work(Ticket ticket) {
        var query = TASKS_OF_THE_TICKET.formatted(ticket.number().value());
        return links.url(
                "/camunda/app/tasklist/default/#/?searchQuery=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    }
}
