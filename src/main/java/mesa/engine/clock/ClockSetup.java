package mesa.engine.clock;

import java.util.ArrayList;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.springframework.stereotype.Component;

/** Lets the engine's timers go by the ledgers of the tickets. */
@Component
class ClockSetup extends AbstractProcessEnginePlugin {

    private final TimerGate gate;

    ClockSetup(TimerGate gate) {
        this.gate = gate;
    }

    @Override
    @SuppressWarnings("rawtypes") // the engine's own list has them
    public void preInit(ProcessEngineConfigurationImpl engine) {
        var handlers = new ArrayList<JobHandler>(
                Optional.ofNullable(engine.getCustomJobHandlers()).orElseGet(ArrayList::new));
        handlers.add(gate);
        engine.setCustomJobHandlers(handlers);
    }
}
