package mesa.portal.links;

import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import java.util.Optional;
import mesa.access.PasswordLinks;
import mesa.access.SignedLinks;
import mesa.desk.Desk;
import mesa.directory.Person;
import mesa.ticket.TicketNumber;
import org.springframework.stereotype.Component;

/** The links that stand in a mail, made at the moment in which it is written. */
@Component
class LinkFacts {

    /** How long the link to a ticket is good, by the wall clock. */
    static final Duration TICKET_VALID = Duration.ofDays(7);

    private final SignedLinks links;
    private final PasswordLinks passwords;
    private final Desk desk;
    private final Clock clock;

    LinkFacts(SignedLinks links, PasswordLinks passwords, Desk desk, Clock clock) {
        this.links = links;
        this.passwords = passwords;
        this.desk = desk;
        this.clock = clock;
    }

    /** A link to a new password, empty for people who have no log-in. */
    Optional<Map<String, Object>> password(Person person) {
        return passwords
                .issue(person)
                .map(token ->
                        Map.of("username", person.username(), "passwordLink", links.url("/password/new/" + token)));
    }

    /** A link to the page on which people ask for their tickets. */
    Map<String, Object> status() {
        return Map.of("statusLink", links.url("/status"));
    }

    /** A link to the ticket as this person sees it, and until when it works. */
    Map<String, Object> ticket(TicketNumber number, Person person) {
        var token = links.sign("visit", number.value() + ":" + person.id(), TICKET_VALID);
        var until = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .localizedBy(person.language())
                .withZone(desk.timeZone())
                .format(clock.instant().plus(TICKET_VALID));
        return Map.of("ticketLink", links.url("/visit/" + token), "validUntil", until);
    }
}
