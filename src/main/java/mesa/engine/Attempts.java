package mesa.engine;

import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets a person's deed on a running ticket succeed although another step of the same process, such as a mail, goes on
 * at the same moment: what came in between is undone whole and done again.
 */
@Component
public class Attempts {

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
        try {
            return DoneAgain.whenOvertaken(() -> transaction.execute(status -> deed.get()));
        } catch (ConcurrencyFailureException overtaken) {
            throw overtaken;
        } catch (RuntimeException failed) {
            if (DoneAgain.isOvertaken(failed))
                throw new OptimisticLockingFailureException("The process went on at the same moment", failed);
            throw failed;
        }
    }
}
