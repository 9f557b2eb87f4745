package mesa.portal.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import mesa.servicelevel.AtRisk;
import mesa.servicelevel.ClockTexts;
import mesa.servicelevel.SpokenTime;
import mesa.ticket.TicketManagement;
import mesa.ticket.TicketNumber;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts tickets to the deadlines that come due, and words to both, many at once. */
@Component
class AtRiskRows {

    private final TicketManagement tickets;
    private final TicketRows rows;
    private final ClockTexts texts;
    private final SpokenTime time;
    private final MessageSource messages;

    AtRiskRows(TicketManagement tickets, TicketRows rows, ClockTexts texts, SpokenTime time, MessageSource messages) {
        this.tickets = tickets;
        this.rows = rows;
        this.texts = texts;
        this.time = time;
        this.messages = messages;
    }

    List<AtRiskRow> of(List<AtRisk.Row> found, Instant now, Locale language) {
        var named = tickets(found);
        return found.stream()
                .filter(row -> named.containsKey(row.ticket()))
                .map(row -> row(named.get(row.ticket()), row, now, language))
                .toList();
    }

    private Map<String, TicketRow> tickets(List<AtRisk.Row> found) {
        var numbers = found.stream().map(row -> new TicketNumber(row.ticket())).toList();
        return rows.of(tickets.findAll(numbers)).stream()
                .collect(Collectors.toMap(ticket -> ticket.number().value(), Function.identity()));
    }

    private AtRiskRow row(TicketRow ticket, AtRisk.Row found, Instant now, Locale language) {
        var overdue = !found.due().isAfter(now);
        var party = found.party().isEmpty() ? "" : rows.team(found.party());
        return new AtRiskRow(
                ticket,
                overdue,
                found.paused(),
                texts.name(found.target(), party, language),
                say(overdue ? "overdue" : "soon", time.moment(found.due(), language), language),
                say(overdue ? "overdue.ago" : "soon.in", distance(found.due(), now, language), language));
    }

    private String distance(Instant due, Instant now, Locale language) {
        return time.distance(Duration.between(now, due), language);
    }

    private String say(String key, String fact, Locale language) {
        return messages.getMessage("clock.at-risk." + key, new Object[] {fact}, language);
    }
}
