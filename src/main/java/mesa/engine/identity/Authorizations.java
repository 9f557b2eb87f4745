package mesa.engine.identity;

import mesa.desk.SetUpLock;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down at the engine what each role may do there, once; what an administrator changed later stays changed. */
@Component
class Authorizations implements InitializingBean {

    private final AuthorizationService service;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    Authorizations(AuthorizationService service, JdbcClient database, TransactionTemplate transaction) {
        this.service = service;
        this.database = database;
        this.transaction = transaction;
    }

    @Override
    public void afterPropertiesSet() {
        transaction.executeWithoutResult(status -> {
            SetUpLock.EXCLUSIVE.take(database);
            Grant.ALL.stream().filter(this::isMissing).forEach(this::write);
        });
    }

    private boolean isMissing(Grant grant) {
        return service.createAuthorizationQuery()
                        .groupIdIn(grant.group())
                        .resourceType(grant.resource())
                        .resourceId(grant.id())
                        .count()
                == 0;
    }

    private void write(Grant grant) {
        var authorization = service.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        authorization.setGroupId(grant.group());
        authorization.setResource(grant.resource());
        authorization.setResourceId(grant.id());
        grant.permissions().forEach(authorization::addPermission);
        service.saveAuthorization(authorization);
    }
}
