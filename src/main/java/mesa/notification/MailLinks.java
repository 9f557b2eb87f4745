package mesa.notification;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import mesa.access.SignedLinks;
import mesa.ticket.Ticket;
import org.springframework.stereotype.Component;

/**
 * The links in a mail. Only the requester's carry a signature, which stands in for a log-in: it outlives what can be
 * done with it, so that a late visitor reads that it is over and not that the link is broken.
 */
@Component
class MailLinks {

    private static final Duration VALID = Duration.ofDays(90);
    private static final String TASKS_OF_THE_TICKET =
            "[{\"type\":\"processInstanceBusinessKey\",\"operator\":\"eq\",\"value\":\"%s\",\"name\":\"\"}]";

    private final SignedLinks links;

    MailLinks(SignedLinks links) {
        this.links = links;
    }

    Map<String, String> of(Ticket ticket, Recipient recipient) {
        return switch (recipient.audience()) {
            case REQUESTER -> ofRequester(ticket);
            case WATCHERS -> Map.of();
            case ASSIGNEE, TEAM, MANAGER, SUPPLIER -> Map.of("workLink", work(ticket));
        };
    }

    private Map<String, String> ofRequester(Ticket ticket) {
        var solution = page("solution", ticket);
        return Map.of(
                "replyLink",
                page("reply", ticket),
                "approveLink",
                solution + "?verdict=approve",
                "rejectLink",
                solution + "?verdict=reject",
                "surveyLink",
                page("survey", ticket));
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
