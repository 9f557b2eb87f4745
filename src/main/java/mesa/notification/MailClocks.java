package mesa.notification;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import mesa.desk.Desk;
import mesa.servicelevel.Ledger;
import mesa.servicelevel.ServiceClocks;
import mesa.servicelevel.Target;
import mesa.servicelevel.TargetClock;
import mesa.ticket.Ticket;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Until when a ticket must be answered and solved, as a mail says it: in the desk's time zone. */
@Component
class MailClocks {

    private final ServiceClocks clocks;
    private final Desk desk;
    private final MessageSource words;

    MailClocks(ServiceClocks clocks, Desk desk, MessageSource words) {
        this.clocks = clocks;
        this.desk = desk;
        this.words = words;
    }

    /** The facts {@code responseDue}, {@code resolutionDue} and {@code updateDue}; what has no date is left out. */
    Map<String, Object> of(Ticket ticket, Locale language) {
        var ledger = clocks.of(ticket.number().value());
        var facts = new HashMap<String, Object>();
        put(facts, "responseDue", ledger, Target.RESPONSE, language);
        put(facts, "resolutionDue", ledger, Target.RESOLUTION, language);
        put(facts, "updateDue", ledger, Target.UPDATE, language);
        return facts;
    }

    private void put(Map<String, Object> facts, String fact, Ledger ledger, Target target, Locale language) {
        ledger.clock(target).flatMap(TargetClock::due).ifPresent(due -> facts.put(fact, inWords(due, language)));
    }

    private String inWords(Instant due, Locale language) {
        return DateTimeFormatter.ofPattern(words.getMessage("mail.moment", null, language), language)
                .format(due.atZone(desk.timeZone()));
    }
}
