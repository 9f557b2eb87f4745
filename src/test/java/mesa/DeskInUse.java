package mesa;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import mesa.processes.WalkedFlows;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Of the desks that a test run keeps for later test classes, lets only the one in use answer under the engine's name
 * and work off its jobs.
 */
class DeskInUse implements TestExecutionListener, Ordered {

    private static final Set<JobExecutor> WORKERS = ConcurrentHashMap.newKeySet();

    @Override
    public int getOrder() {
        return 2500; // after dependency injection, before transactions
    }

    @Override
    public void prepareTestInstance(TestContext test) {
        var engine = engineOf(test.getApplicationContext());
        if (engine != ProcessEngines.getProcessEngine(engine.getName())) {
            ProcessEngines.registerProcessEngine(engine);
        }
        WalkedFlows.watch(engine);
        var worker = engine.getProcessEngineConfiguration().getJobExecutor();
        WORKERS.add(worker);
        WORKERS.stream().filter(other -> other != worker).forEach(JobExecutor::shutdown);
        if (worksByItself(test)) {
            worker.start();
        } else {
            worker.shutdown();
        }
    }

    @Override
    public void afterTestMethod(TestContext test) {
        test.getApplicationContext().getBean(TestClock.class).reset();
    }

    private static ProcessEngineImpl engineOf(ApplicationContext desk) {
        return (ProcessEngineImpl) desk.getBean(ProcessEngine.class);
    }

    private static boolean worksByItself(TestContext test) {
        var annotation = AnnotatedElementUtils.findMergedAnnotation(test.getTestClass(), MesaTest.class);
        return annotation == null || annotation.backgroundJobs();
    }
}
