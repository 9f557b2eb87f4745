package mesa.desk;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Applies the desk's file at every start: all of it or nothing. Whoever reads what it says waits for this bean
 * ({@code @DependsOn("setUp")}), and so sees it applied.
 */
@Component("setUp")
class SetUp implements InitializingBean {

    private static final Logger log = LoggerFactory.getLogger(SetUp.class);

    private final DeskSetup setup;
    private final List<SetUpStep> steps;
    private final TransactionTemplate transaction;
    private final JdbcClient database;

    SetUp(DeskSetup setup, List<SetUpStep> steps, TransactionTemplate transaction, JdbcClient database) {
        this.setup = setup;
        this.steps = steps;
        this.transaction = transaction;
        this.database = database;
    }

    @Override
    public void afterPropertiesSet() {
        apply(setup);
        log.info(
                "Set up {}: {} organisations, {} teams, {} services, {} people",
                setup.desk().name(),
                setup.organisations().size(),
                setup.teams().size(),
                setup.services().size(),
                setup.people().size());
    }

    void apply(DeskSetup wanted) {
        transaction.executeWithoutResult(status -> {
            SetUpLock.EXCLUSIVE.take(database);
            steps.forEach(step -> step.apply(wanted));
        });
    }
}
