package mesa.engine;

import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets what a technician does in Tasklist succeed although a mail of the same ticket goes out at the same moment: what
 * came in between is undone whole and done again. {@link Attempts} is the same for people outside Tasklist.
 */
class OvertakenDeeds extends CommandInterceptor {

    private static final Set<Class<?>> DEEDS =
            Set.of(SubmitTaskFormCmd.class, CompleteTaskCmd.class, ClaimTaskCmd.class);

    @Override
    public <T> T execute(Command<T> command) {
        var most = mayBeDoneAgain(command) ? Respite.MOST_ATTEMPTS : 1;
        for (var attempt = 1; ; attempt++) {
            try {
                return next.execute(command);
            } catch (ProcessEngineException | NullPointerException failed) {
                if (attempt >= most || !Attempts.isOvertaken(failed)) {
                    throw failed;
                }
                Respite.after(attempt);
            }
        }
    }

    private static boolean mayBeDoneAgain(Command<?> command) {
        return DEEDS.contains(command.getClass()) && !TransactionSynchronizationManager.isActualTransactionActive();
    }
}
