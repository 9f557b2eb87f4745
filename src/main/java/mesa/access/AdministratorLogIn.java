package mesa.access;

import mesa.desk.SetUpLock;
import mesa.directory.Directory;
import mesa.directory.Role;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives administrators who have no password yet the one of the setting {@code MESA_ADMIN_PASSWORD}. */
@Component
class AdministratorLogIn implements InitializingBean {

    private final AccessSettings settings;
    private final AccountManagement accounts;
    private final Directory directory;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    AdministratorLogIn(
            AccessSettings settings,
            AccountManagement accounts,
            Directory directory,
            JdbcClient database,
            TransactionTemplate transaction) {
        this.settings = settings;
        this.accounts = accounts;
        this.directory = directory;
        this.database = database;
        this.transaction = transaction;
    }

    @Override
    public void afterPropertiesSet() {
        if (settings.adminPassword().isBlank()) return;
        transaction.executeWithoutResult(status -> {
            SetUpLock.EXCLUSIVE.take(database);
            accounts.giveFirstPassword(directory.peopleWith(Role.ADMINISTRATOR), settings.adminPassword());
        });
    }
}
