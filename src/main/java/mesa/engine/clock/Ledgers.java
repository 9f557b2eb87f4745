package mesa.engine.clock;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import mesa.servicelevel.Ledger;
import mesa.servicelevel.LedgerChanged;
import mesa.servicelevel.ServiceClocks;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The ledgers of tickets, each read once in a transaction, and anew after it changed. */
@Component
class Ledgers {

    private final ServiceClocks clocks;

    Ledgers(ServiceClocks clocks) {
        this.clocks = clocks;
    }

    /** The ticket's ledger as it stands in this transaction. */
    Ledger of(String ticket) {
        return TransactionSynchronizationManager.isSynchronizationActive()
                ? atHand().byTicket.computeIfAbsent(ticket, clocks::of)
                : clocks.of(ticket);
    }

    /**
     * The ticket's ledger, to which nobody else writes until this transaction ends. Whoever changed it in this
     * transaction keeps the others out already.
     */
    Ledger held(String ticket) {
        var atHand = atHand();
        if (atHand.held.add(ticket)) {
            atHand.byTicket.put(ticket, clocks.hold(ticket));
        }
        return of(ticket);
    }

    @EventListener
    void forget(LedgerChanged changed) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            atHand().byTicket.remove(changed.ticket());
            atHand().held.add(changed.ticket());
        }
    }

    private static AtHand atHand() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(AtHand.class::isInstance)
                .map(AtHand.class::cast)
                .findAny()
                .orElseGet(Ledgers::begin);
    }

    private static AtHand begin() {
        var begun = new AtHand();
        TransactionSynchronizationManager.registerSynchronization(begun);
        return begun;
    }

    private static final class AtHand implements TransactionSynchronization {

        private final Map<String, Ledger> byTicket = new HashMap<>();
        private final Set<String> held = new HashSet<>();
    }
}
