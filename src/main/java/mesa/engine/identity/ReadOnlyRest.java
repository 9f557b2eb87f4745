package mesa.engine.identity;

import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.WritableIdentityProvider;

/** Everything that Camunda Admin can't change about the desk's people, because their file says it. */
abstract class ReadOnlyRest implements WritableIdentityProvider {

    private final Refusal refusal;

    ReadOnlyRest(Refusal refusal) {
        this.refusal = refusal;
    }

    @Override
    public User createNewUser(String id) {
        throw people();
    }

    @Override
    public IdentityOperationResult deleteUser(String id) {
        throw people();
    }

    @Override
    public Group createNewGroup(String id) {
        throw people();
    }

    @Override
    public IdentityOperationResult saveGroup(Group group) {
        throw people();
    }

    @Override
    public IdentityOperationResult deleteGroup(String id) {
        throw people();
    }

    @Override
    public Tenant createNewTenant(String id) {
        throw tenants();
    }

    @Override
    public IdentityOperationResult saveTenant(Tenant tenant) {
        throw tenants();
    }

    @Override
    public IdentityOperationResult deleteTenant(String id) {
        throw tenants();
    }

    @Override
    public IdentityOperationResult createMembership(String user, String group) {
        throw people();
    }

    @Override
    public IdentityOperationResult deleteMembership(String user, String group) {
        throw people();
    }

    @Override
    public IdentityOperationResult createTenantUserMembership(String tenant, String user) {
        throw tenants();
    }

    @Override
    public IdentityOperationResult createTenantGroupMembership(String tenant, String group) {
        throw tenants();
    }

    @Override
    public IdentityOperationResult deleteTenantUserMembership(String tenant, String user) {
        throw tenants();
    }

    @Override
    public IdentityOperationResult deleteTenantGroupMembership(String tenant, String group) {
        throw tenants();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    private RuntimeException people() {
        return refusal.of("identity.refused.people");
    }

    private RuntimeException tenants() {
        return refusal.of("identity.refused.tenants");
    }
}
