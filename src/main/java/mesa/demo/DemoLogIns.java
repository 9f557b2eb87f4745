package mesa.demo;

import mesa.access.AccountManagement;
import mesa.desk.SetUpLock;
import mesa.directory.Directory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives everybody of the desk's file who has no password yet the same one, for trying Mesa out. */
@Component
@Profile("default")
class DemoLogIns implements InitializingBean {

    static final String PASSWORD = "mesa-demo";

    private final AccountManagement accounts;
    private final Directory directory;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    DemoLogIns(AccountManagement accounts, Directory directory, JdbcClient database, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.directory = directory;
        this.database = database;
        this.transaction = transaction;
    }

    @Override
    public void afterPropertiesSet() {
        transaction.executeWithoutResult(status -> {
            SetUpLock.EXCLUSIVE.take(database);
            accounts.giveFirstPassword(directory.peopleWithLogIn(), PASSWORD);
        });
    }
}
