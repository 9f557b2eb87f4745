package mesa.intake.mail.sorting;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mesa.directory.Person;
import mesa.directory.PlainLetters;
import mesa.engine.RuleTables;
import mesa.engine.RuleTables.Said;
import mesa.intake.mail.kept.Arrival;
import mesa.ticket.Actor;
import mesa.ticket.TicketType;
import org.springframework.stereotype.Component;

/**
 * Asks the rule table {@code RouteMail} what becomes of a message that is about no ticket: by mailbox, the sender's
 * organisation, subject and size (C13, E19).
 */
@Component
public class RouteMail {

    private static final long MEGABYTE = 1024 * 1024;

    static final String TABLE = "RouteMail";
    static final String OUTCOME = "outcome";
    static final String TYPE = "type";
    static final String SERVICE = "service";
    static final String TEAM = "team";
    static final String OTHER_SERVICE = "otherService";

    private final RuleTables rules;

    RouteMail(RuleTables rules) {
        this.rules = rules;
    }

    /** What may become of such a message. */
    enum Way {
        TICKET,
        QUARANTINE,
        IGNORE
    }

    /**
     * A row of the table.
     *
     * @param service the id of a service, or null: it is found by what the message says
     * @param team the id of the team that is to get the ticket, a service that it supports is found, or null
     * @param otherService the id of the service where none is found, or null
     * @param rule the row; null where the desk has no such table, or no row fits
     */
    public record Row(Way way, TicketType type, String service, String team, String otherService, Actor rule) {

        private static final Row ANY_MAIL = new Row(Way.TICKET, TicketType.INCIDENT, null, null, null, null);
    }

    /** The row for that message; where there is none, it becomes an incident (E19). */
    Row row(Arrival arrival, Optional<Person> sender) {
        return rules.ask(TABLE, facts(arrival, sender))
                .filter(said -> !said.row().isEmpty())
                .map(RouteMail::row)
                .orElse(Row.ANY_MAIL);
    }

    private static Map<String, Object> facts(Arrival arrival, Optional<Person> sender) {
        var facts = new HashMap<String, Object>();
        facts.put("mailbox", arrival.mailbox());
        facts.put("subject", PlainLetters.of(arrival.subject()));
        facts.put("size", (arrival.size() + MEGABYTE - 1) / MEGABYTE);
        facts.put("sender", PlainLetters.of(arrival.sender() == null ? "" : arrival.sender()));
        facts.put("organisation", sender.map(Person::organisation).orElse(null));
        return facts;
    }

    private static Row row(Said said) {
        return new Row(
                way(said.text(OUTCOME)),
                said.text(TYPE) == null ? TicketType.INCIDENT : TicketType.valueOf(said.text(TYPE)),
                said.text(SERVICE),
                said.text(TEAM),
                said.text(OTHER_SERVICE),
                said.rule());
    }

    private static Way way(String outcome) {
        return outcome == null ? Way.TICKET : Way.valueOf(outcome.toUpperCase(Locale.ROOT));
    }
}
