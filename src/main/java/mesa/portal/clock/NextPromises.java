package mesa.portal.clock;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mesa.servicelevel.Ledger;
import mesa.servicelevel.ServiceClocks;
import mesa.servicelevel.SpokenTime;
import mesa.servicelevel.Target;
import mesa.servicelevel.TargetClock;
import mesa.ticket.TicketNumber;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What lists say of each ticket: the answer that was promised, and once it was given the solution, until when. */
@Component
public class NextPromises {

    private final ServiceClocks clocks;
    private final SpokenTime time;
    private final MessageSource messages;
    private final Clock wallClock;

    NextPromises(ServiceClocks clocks, SpokenTime time, MessageSource messages, Clock wallClock) {
        this.clocks = clocks;
        this.time = time;
        this.messages = messages;
        this.wallClock = wallClock;
    }

    /** The sentence of each of these tickets; tickets for which no promise runs are not in it. */
    public Map<TicketNumber, String> of(Collection<TicketNumber> tickets, Locale language) {
        var ledgers = clocks.of(tickets.stream().map(TicketNumber::value).toList());
        var sentences = new HashMap<TicketNumber, String>();
        for (var ticket : tickets)
            sentence(ledgers.get(ticket.value()), language).ifPresent(said -> sentences.put(ticket, said));
        return sentences;
    }

    private Optional<String> sentence(Ledger ledger, Locale language) {
        return Stream.of(Target.RESPONSE, Target.RESOLUTION)
                .flatMap(target -> ledger.clock(target).stream())
                .filter(clock -> clock.state() == TargetClock.State.RUNNING)
                .findFirst()
                .flatMap(clock -> clock.due().map(due -> sentence(clock.target(), due, language)));
    }

    private String sentence(Target target, Instant due, Locale language) {
        var late = due.isBefore(wallClock.instant()) ? ".late" : "";
        return messages.getMessage("clock.next." + target + late, new Object[] {time.moment(due, language)}, language);
    }
}
