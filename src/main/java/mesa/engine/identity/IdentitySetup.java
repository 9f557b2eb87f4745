package mesa.engine.identity;

import mesa.access.AccountManagement;
import mesa.directory.Directory;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.stereotype.Component;

/** Makes the desk's directory the engine's, in the place of Camunda's own tables of users. */
@Component
class IdentitySetup extends AbstractProcessEnginePlugin implements SessionFactory {

    private final Directory directory;
    private final DeskGroups groups;
    private final AccountManagement accounts;
    private final Refusal refusal;

    IdentitySetup(Directory directory, DeskGroups groups, AccountManagement accounts, Refusal refusal) {
        this.directory = directory;
        this.groups = groups;
        this.accounts = accounts;
        this.refusal = refusal;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setIdentityProviderSessionFactory(this);
    }

    @Override
    public Class<?> getSessionType() {
        return DeskIdentities.class;
    }

    @Override
    public Session openSession() {
        return new DeskIdentities(directory, groups, accounts, refusal);
    }
}
