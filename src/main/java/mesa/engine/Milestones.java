package mesa.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The milestones that a ticket reached in this transaction and that people are not yet being told of. The engine starts
 * the telling only when the ticket's own way has come to rest, so it can't know by itself which milestone it is for.
 */
final class Milestones {

    private static final String OF = Milestones.class.getName() + ":";

    private Milestones() {}

    /** Keeps a milestone of the ticket until the telling begins. */
    static void reach(String milestone, DelegateExecution execution) {
        of(execution.getProcessBusinessKey()).push(milestone);
    }

    /** The milestone for the telling that begins now, or null when none was reached. */
    static String next(DelegateExecution execution) {
        return of(execution.getProcessBusinessKey()).poll();
    }

    @SuppressWarnings("unchecked")
    private static Deque<String> of(String ticket) {
        var key = OF + ticket;
        if (!TransactionSynchronizationManager.hasResource(key)) {
            TransactionSynchronizationManager.bindResource(key, new ArrayDeque<String>());
            TransactionSynchronizationManager.registerSynchronization(new Forget(key));
        }
        return (Deque<String>) TransactionSynchronizationManager.getResource(key);
    }

    private record Forget(String key) implements TransactionSynchronization {

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(key);
        }
    }
}
