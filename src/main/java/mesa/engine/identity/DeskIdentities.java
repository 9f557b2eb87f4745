package mesa.engine.identity;

import mesa.access.AccountManagement;
import mesa.access.PasswordRefused;
import mesa.directory.Directory;
import mesa.directory.Person;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;

/**
 * The engine's view of the desk's people. Passwords can be changed and accounts unlocked from Camunda Admin (B15);
 * people, teams and who belongs where are kept in the desk's file, and whoever tries to change them is told so.
 */
class DeskIdentities extends ReadOnlyRest implements ReadOnlyIdentityProvider {

    private final Directory directory;
    private final DeskGroups groups;
    private final AccountManagement accounts;
    private final Refusal refusal;

    DeskIdentities(Directory directory, DeskGroups groups, AccountManagement accounts, Refusal refusal) {
        super(refusal);
        this.directory = directory;
        this.groups = groups;
        this.accounts = accounts;
        this.refusal = refusal;
    }

    @Override
    public User findUserById(String id) {
        return directory.personByUsername(id).map(DeskUser::of).orElse(null);
    }

    @Override
    public UserQuery createUserQuery() {
        return new PeopleQuery(executor(), directory, groups);
    }

    @Override
    public UserQuery createUserQuery(CommandContext context) {
        return new PeopleQuery(null, directory, groups);
    }

    @Override
    public NativeUserQuery createNativeUserQuery() {
        throw refusal.of("identity.refused.native");
    }

    @Override
    public boolean checkPassword(String id, String password) {
        return accounts.check(id, password == null ? "" : password).isPresent();
    }

    @Override
    public Group findGroupById(String id) {
        return groups.find(id).orElse(null);
    }

    @Override
    public GroupQuery createGroupQuery() {
        return new TeamsQuery(executor(), directory, groups);
    }

    @Override
    public GroupQuery createGroupQuery(CommandContext context) {
        return new TeamsQuery(null, directory, groups);
    }

    @Override
    public Tenant findTenantById(String id) {
        return null;
    }

    @Override
    public TenantQuery createTenantQuery() {
        return new NoTenants(executor());
    }

    @Override
    public TenantQuery createTenantQuery(CommandContext context) {
        return new NoTenants(null);
    }

    /** Takes a new password; anything else about a person is refused. */
    @Override
    public IdentityOperationResult saveUser(User user) {
        Context.getCommandContext()
                .getAuthorizationManager()
                .checkAuthorization(Permissions.UPDATE, Resources.USER, user.getId());
        var person = directory.personByUsername(user.getId()).orElseThrow(() -> refusal.of("identity.refused.people"));
        var wanted = (DeskUser) user;
        if (!wanted.isNamedAs(DeskUser.of(person))) throw refusal.of("identity.refused.people");
        if (wanted.newPassword() != null) changePassword(person, wanted.newPassword());
        return new IdentityOperationResult(wanted, IdentityOperationResult.OPERATION_UPDATE);
    }

    /** Opens a locked account again; the engine has checked that an administrator asks. */
    @Override
    public IdentityOperationResult unlockUser(String id) {
        var person = directory.personByUsername(id).orElseThrow(() -> refusal.of("identity.refused.unknown"));
        accounts.unlock(person.id());
        return new IdentityOperationResult(id, IdentityOperationResult.OPERATION_UNLOCK);
    }

    private void changePassword(Person person, String password) {
        try {
            accounts.changePassword(person, password);
        } catch (PasswordRefused refused) {
            throw refusal.of(refused.problem());
        }
    }

    private static CommandExecutor executor() {
        return Context.getProcessEngineConfiguration().getCommandExecutorTxRequired();
    }
}
