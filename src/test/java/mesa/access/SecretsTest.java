package mesa.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import mesa.MesaTest;
import mesa.directory.Directory;
import mesa.directory.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

@MesaTest
class SecretsTest {

    @Autowired
    private JdbcClient database;

    @Autowired
    private AccountManagement accounts;

    @Autowired
    private Directory directory;

    @Autowired
    private TransactionTemplate transaction;

    @AfterEach
    void theAdministratorHasTheDemoPasswordAgain() {
        accounts.changePassword(admin(), "mesa-demo");
    }

    @Test
    void aProductionDeskDoesNotSignWithASecretItMadeUp() {
        var production = new MockEnvironment();
        production.setActiveProfiles("production");

        assertThatThrownBy(() -> new SigningKey(settings("", ""), production, database))
                .isInstanceOf(SecretUnusable.class)
                .hasMessageContaining("MESA_SECRET");
        assertThatThrownBy(() -> new SigningKey(settings("too short", ""), production, database))
                .isInstanceOf(SecretUnusable.class)
                .hasMessageNotContaining("too short")
                .hasMessageContaining("32");
    }

    @Test
    void theTrialDeskKeepsItsSecretBetweenStarts() {
        var first = new SigningKey(settings("", ""), new MockEnvironment(), database);
        var second = new SigningKey(settings("", ""), new MockEnvironment(), database);

        assertThat(second.sign("x")).isEqualTo(first.sign("x"));
        assertThat(new SigningKey(settings("a".repeat(32), ""), new MockEnvironment(), database).sign("x"))
                .isNotEqualTo(first.sign("x"));
    }

    @Test
    void anAdministratorWithoutAPasswordGetsTheOneOfTheSetting() {
        database.sql("delete from account where person_id = ?")
                .param(admin().id())
                .update();

        start("first-password");
        assertThat(accounts.check("admin", "first-password")).isPresent();

        start("another-password");
        assertThat(accounts.check("admin", "another-password")).isEmpty();
        assertThat(accounts.check("admin", "first-password")).isPresent();
    }

    @Test
    void secretsAreNotTold() {
        assertThat(settings("the-secret", "the-password").toString()).doesNotContain("the-secret", "the-password");
    }

    private void start(String password) {
        new AdministratorLogIn(settings("", password), accounts, directory, database, transaction).afterPropertiesSet();
    }

    private Person admin() {
        return directory.personByUsername("admin").orElseThrow();
    }

    private static AccessSettings settings(String secret, String password) {
        return new AccessSettings(
                secret, "http://localhost", password, 5, Duration.ofMinutes(15), 100, Duration.ofMinutes(2));
    }
}
