package mesa.engine;

import java.util.Optional;
import java.util.UUID;
import mesa.directory.Directory;
import mesa.directory.Person;
import mesa.ticket.Actor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * The step {@code ${takeOver}}: whoever moves the process takes the ticket's open task, as if they had claimed it in
 * Tasklist (E15). A task that somebody else has, or that waits for teams they don't work in, stays where it is.
 */
@Component("takeOver")
class TakeOverStep implements JavaDelegate {

    private final CaseFile caseFile;
    private final Directory directory;
    private final ActingPerson acting;

    TakeOverStep(CaseFile caseFile, Directory directory, ActingPerson acting) {
        this.caseFile = caseFile;
        this.directory = directory;
        this.acting = acting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var ticket = caseFile.number(execution).orElseThrow();
        agent().filter(agent -> !agent.teams().isEmpty()).ifPresent(agent -> claim(agent, ticket.value(), execution));
    }

    private Optional<Person> agent() {
        return acting.find().map(Actor::personId).flatMap((UUID id) -> directory.person(id));
    }

    private static void claim(Person agent, String number, DelegateExecution execution) {
        var tasks = execution.getProcessEngineServices().getTaskService();
        tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskCandidateGroupIn(agent.teams().stream().toList())
                .taskUnassigned()
                .active()
                .list()
                .forEach(task -> tasks.claim(task.getId(), agent.username()));
    }
}
