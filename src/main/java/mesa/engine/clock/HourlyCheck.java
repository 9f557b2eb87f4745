package mesa.engine.clock;

import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks after the timers soon after the start and every hour, on nodes that work timers off. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class HourlyCheck {

    private final ClockCheck check;
    private final ProcessEngine engine;

    HourlyCheck(ClockCheck check, ProcessEngine engine) {
        this.check = check;
        this.engine = engine;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 3600, timeUnit = TimeUnit.SECONDS)
    void look() {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        if (configuration.getJobExecutor().isActive()) {
            check.mend();
        }
    }
}
