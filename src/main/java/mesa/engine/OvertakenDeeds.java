package mesa.engine;

import java.util.Set;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Lets what a technician does in Tasklist succeed although a mail of the same ticket goes out at the same moment: what
 * came in between is undone whole and done again. {@link Attempts} is the same for people outside Tasklist.
 */
class OvertakenDeeds extends CommandInterceptor {

    private static final Set<Class<?>> DEEDS =
            Set.of(SubmitTaskFormCmd.class, CompleteTaskCmd.class, ClaimTaskCmd.class);

    @Override
    public <T> T execute(Command<T> command) {
        return DEEDS.contains(command.getClass())
                ? DoneAgain.whenOvertaken(() -> next.execute(command))
                : next.execute(command);
    }
}
