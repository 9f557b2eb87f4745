package mesa.notification.process;

import java.util.UUID;
import mesa.access.CurrentPerson;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Remembers, where a diagram reacts to something that happened, who did it: the mails go out later, when nobody is
 * logged in any more, and nobody is told of their own deed.
 */
@Component
class Doer extends AbstractProcessEnginePlugin {

    private static final String VARIABLE = "doer";

    private final ObjectProvider<CurrentPerson> people;

    Doer(ObjectProvider<CurrentPerson> people) {
        this.people = people;
    }

    /** Who did what this step tells of, or null. */
    static UUID of(DelegateExecution execution) {
        return execution.getVariable(VARIABLE) instanceof String id ? UUID.fromString(id) : null;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        var listeners = engine.getCustomPostBPMNParseListeners();
        var all = new java.util.ArrayList<BpmnParseListener>(listeners == null ? java.util.List.of() : listeners);
        all.add(new AbstractBpmnParseListener() {
            @Override
            public void parseStartEvent(Element event, ScopeImpl scope, ActivityImpl start) {
                if (scope instanceof ActivityImpl reaction && reaction.isTriggeredByEvent()) {
                    start.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) Doer.this::remember);
                }
            }
        });
        engine.setCustomPostBPMNParseListeners(all);
    }

    private void remember(DelegateExecution reaction) {
        people.getObject()
                .find()
                .ifPresent(person ->
                        reaction.setVariableLocal(VARIABLE, person.id().toString()));
    }
}
