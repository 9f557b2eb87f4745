package mesa.intake.mail.process;

import java.util.ArrayList;
import mesa.directory.Person;
import mesa.intake.mail.Quarantine;
import mesa.intake.mail.QuarantineKeepers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * The step {@code ${lookIntoQuarantine}} of the diagrams: leaves in the variable {@code waiting} how many mails wait in
 * quarantine, and in {@code keepers} the ids of the people who see to them.
 */
@Component("lookIntoQuarantine")
class LookIntoQuarantineStep implements JavaDelegate {

    private final Quarantine quarantine;
    private final QuarantineKeepers keepers;

    LookIntoQuarantineStep(Quarantine quarantine, QuarantineKeepers keepers) {
        this.quarantine = quarantine;
        this.keepers = keepers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var people = new ArrayList<String>();
        keepers.people().stream().map(Person::id).forEach(id -> people.add(id.toString()));
        execution.setVariable("waiting", quarantine.count());
        execution.setVariable("keepers", people);
    }
}
