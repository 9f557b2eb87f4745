package mesa.engine.clock;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import mesa.servicelevel.LedgerChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sets the timers of a ticket right in the transaction that changes its ledger: once for each ticket, and at the very
 * end, when the engine has written what the same deed began.
 */
@Component
class Rearming {

    private final TicketTimers timers;

    Rearming(TicketTimers timers) {
        this.timers = timers;
    }

    @EventListener
    void followTheLedger(LedgerChanged changed) {
        atTheEnd(changed.ticket());
    }

    /** Sets the ticket's timers right at the end of this transaction; outside one, nothing. */
    void atTheEnd(String ticket) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            ending().tickets.add(ticket);
        }
    }

    private Ending ending() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Ending.class::isInstance)
                .map(Ending.class::cast)
                .findAny()
                .orElseGet(this::begin);
    }

    private Ending begin() {
        var begun = new Ending(timers::setRight, new LinkedHashSet<>());
        TransactionSynchronizationManager.registerSynchronization(begun);
        return begun;
    }

    private record Ending(Consumer<String> setRight, Set<String> tickets) implements TransactionSynchronization {

        @Override
        public void beforeCommit(boolean readOnly) {
            if (!readOnly) {
                tickets.forEach(setRight);
            }
        }
    }
}
