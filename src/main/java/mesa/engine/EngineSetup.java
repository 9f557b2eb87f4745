package mesa.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes Camunda the desk's engine: teaches it the vocabulary and what to remember. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
@EnableConfigurationProperties(EngineSettings.class)
class EngineSetup extends AbstractProcessEnginePlugin {

    private final Vocabulary vocabulary;
    private final VocabularyBeans beans;
    private final RuleTrace trace;
    private final DeploymentGuard guard;
    private final EngineSettings settings;
    private final List<Askable> askable;

    EngineSetup(
            Vocabulary vocabulary,
            VocabularyBeans beans,
            RuleTrace trace,
            DeploymentGuard guard,
            EngineSettings settings,
            List<Askable> askable) {
        this.vocabulary = vocabulary;
        this.beans = beans;
        this.trace = trace;
        this.guard = guard;
        this.settings = settings;
        this.askable = askable;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPreBPMNParseListeners(with(engine.getCustomPreBPMNParseListeners(), vocabulary));
        engine.setCustomPreDeployers(with(engine.getCustomPreDeployers(), guard));
        engine.setCustomHistoryLevels(with(engine.getCustomHistoryLevels(), new HistoryWithoutTexts()));
        engine.setCustomPreCommandInterceptorsTxRequired(with(
                with(engine.getCustomPreCommandInterceptorsTxRequired(), new InvalidDecisions()),
                new OvertakenDeeds()));
        engine.setFailedJobRetryTimeCycle(settings.retryCycle());
        engine.setJobPriorityProvider(new JobOrder());
        engine.setResourceAuthorizationProvider(new NoRowPerTask());
        engine.setDmnEngineConfiguration(tracedRules());
        engine.setExpressionManager(new DiagramExpressions(beans, askable));
        engine.setDeserializationTypeValidationEnabled(true); // a form's value must not name any class it likes
        ((SpringProcessEngineConfiguration) engine).setBeans(beans);
    }

    private DefaultDmnEngineConfiguration tracedRules() {
        var rules = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        rules.getCustomPostDecisionEvaluationListeners().add(trace);
        rules.setFeelEngineFactory(() -> new PlainFeel(new ScalaFeelEngineFactory().createInstance()));
        return rules;
    }

    private static <T> List<T> with(List<T> before, T added) {
        var all = before == null ? new ArrayList<T>() : new ArrayList<>(before);
        all.add(added);
        return all;
    }

    /** Teams may work on all tasks of their processes, so no task needs authorization rows of its own. */
    private static class NoRowPerTask extends DefaultAuthorizationProvider {

        private static final AuthorizationEntity[] NONE = {};

        @Override
        public AuthorizationEntity[] newTaskAssignee(Task task, String before, String after) {
            return NONE;
        }

        @Override
        public AuthorizationEntity[] newTaskOwner(Task task, String before, String after) {
            return NONE;
        }

        @Override
        public AuthorizationEntity[] newTaskUserIdentityLink(Task task, String user, String type) {
            return NONE;
        }

        @Override
        public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String group, String type) {
            return NONE;
        }
    }
}
