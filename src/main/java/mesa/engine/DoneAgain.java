package mesa.engine;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Does a deed on a running ticket again when another step of the same process, such as a mail, came in between: as
 * often as {@link Respite} allows, and only where nothing of the first time is left.
 */
final class DoneAgain {

    private static final Pattern GONE_MEANWHILE =
            Pattern.compile("ENGINE-03077|Execution with id '[^']*' does not have a subscription");

    /** SQLSTATE class: of two deeds that waited for each other, the database took one back. */
    private static final String ROLLED_BACK = "40";

    private DoneAgain() {}

    /** Within a transaction of the caller it is done once: only the caller can undo that. */
    static <T> T whenOvertaken(Supplier<T> deed) {
        var most = TransactionSynchronizationManager.isActualTransactionActive() ? 1 : Respite.MOST_ATTEMPTS;
        for (var attempt = 1; ; attempt++) {
            try {
                return deed.get();
            } catch (RuntimeException failed) {
                if (attempt == most || !isOvertaken(failed)) throw failed;
                Respite.after(attempt);
            }
        }
    }

    /** Whether something came in between. */
    static boolean isOvertaken(RuntimeException failed) {
        return failed instanceof ConcurrencyFailureException
                || failed instanceof OptimisticLockingException
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
