package mesa.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets a person's deed on a running ticket succeed although another step of the same process, such as a mail, goes on
 * at the same moment: what came in between is undone whole and done again.
 */
@Component
public class Attempts {

    private static final int MOST = 5;
    private static final String GONE_MEANWHILE = "ENGINE-03077";

    private final TransactionTemplate transaction;

    Attempts(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    /**
     * Does it in a transaction of its own, again if need be; within a transaction of the caller once.
     *
     * @throws ConcurrencyFailureException when something always came in between
     */
    public <T> T at(Supplier<T> deed) {
        for (var attempt = 1; ; attempt++) {
            try {
                return transaction.execute(status -> once(deed));
            } catch (ConcurrencyFailureException overtaken) {
                if (attempt == MOST || TransactionSynchronizationManager.isActualTransactionActive()) throw overtaken;
            }
        }
    }

    private static <T> T once(Supplier<T> deed) {
        try {
            return deed.get();
        } catch (ProcessEngineException failed) {
            if (isOvertaken(failed))
                throw new OptimisticLockingFailureException("The process went on at the same moment", failed);
            throw failed;
        }
    }

    /** Whether a step of the same process came in between. */
    static boolean isOvertaken(ProcessEngineException failed) {
        return failed instanceof OptimisticLockingException
                || String.valueOf(failed.getMessage()).startsWith(GONE_MEANWHILE);
    }
}
