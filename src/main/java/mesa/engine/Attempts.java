package mesa.engine;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

    private static final Pattern GONE_MEANWHILE =
            Pattern.compile("ENGINE-03077|Execution with id '[^']*' does not have a subscription");

    /** SQLSTATE class: of two deeds that waited for each other, the database took one back. */
    private static final String ROLLED_BACK = "40";

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
                return once(() -> transaction.execute(status -> deed.get()));
            } catch (ConcurrencyFailureException overtaken) {
                if (attempt == Respite.MOST_ATTEMPTS || TransactionSynchronizationManager.isActualTransactionActive())
                    throw overtaken;
                Respite.after(attempt);
            }
        }
    }

    private static <T> T once(Supplier<T> deed) {
        try {
            return deed.get();
        } catch (ProcessEngineException | NullPointerException failed) {
            if (isOvertaken(failed))
                throw new OptimisticLockingFailureException("The process went on at the same moment", failed);
            throw failed;
        }
    }

    /** Whether a step of the same process came in between. */
    static boolean isOvertaken(RuntimeException failed) {
        return failed instanceof OptimisticLockingException
                || isHalfGone(failed)
                || GONE_MEANWHILE.matcher(String.valueOf(failed.getMessage())).lookingAt()
                || isTakenBackByTheDatabase(failed);
    }

    /** The engine stumbles where it has read one half of a process before, and the other half after another deed. */
    private static boolean isHalfGone(RuntimeException failed) {
        return failed instanceof NullPointerException
                && Arrays.stream(failed.getStackTrace())
                        .limit(1)
                        .anyMatch(at -> at.getClassName().startsWith("org.camunda.bpm.engine.impl.pvm."));
    }

    private static boolean isTakenBackByTheDatabase(RuntimeException failed) {
        return Stream.iterate((Throwable) failed, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(cause -> String.valueOf(((SQLException) cause).getSQLState()))
                .anyMatch(state -> state.startsWith(ROLLED_BACK));
    }
}
