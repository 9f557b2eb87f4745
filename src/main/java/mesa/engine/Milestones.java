package mesa.engine;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The milestones that a ticket reached in this transaction and that people are not yet being told of. The engine starts
 * the telling only when the ticket's own way has come to rest, so it can't know by itself which milestone it is for.
 */
final class Milestones {

    private static final String OF = Milestones.class.getName() + ":";

    /** What belongs to one milestone and not to the ticket as it stands when the telling begins. */
    private static final List<String> OF_THE_MOMENT =
            List.of(Facts.CLOCK_TARGET, Facts.CLOCK_PERCENT, Facts.CLOCK_BEYOND, Facts.COMES_IN);

    private Milestones() {}

    /** Keeps a milestone of the ticket until the telling begins, with what was so when it was reached. */
    static void reach(String milestone, DelegateExecution execution) {
        var facts = new HashMap<String, Object>();
        OF_THE_MOMENT.stream()
                .filter(execution::hasVariable)
                .forEach(fact -> facts.put(fact, execution.getVariable(fact)));
        facts.put(Facts.MILESTONE, milestone);
        of(execution.getProcessBusinessKey()).push(facts);
    }

    /** The facts of the milestone for the telling that begins now; its name is null when none was reached. */
    static Map<String, Object> next(DelegateExecution execution) {
        var reached = of(execution.getProcessBusinessKey()).poll();
        return reached == null ? Collections.singletonMap(Facts.MILESTONE, null) : reached;
    }

    @SuppressWarnings("unchecked")
    private static Deque<Map<String, Object>> of(String ticket) {
        var key = OF + ticket;
        if (!TransactionSynchronizationManager.hasResource(key)) {
            TransactionSynchronizationManager.bindResource(key, new ArrayDeque<Map<String, Object>>());
            TransactionSynchronizationManager.registerSynchronization(new Forget(key));
        }
        return (Deque<Map<String, Object>>) TransactionSynchronizationManager.getResource(key);
    }

    private record Forget(String key) implements TransactionSynchronization {

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(key);
        }
    }
}
