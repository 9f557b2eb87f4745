package mesa;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A desk that has run for a while takes a new version without losing anything. */
class UpgradeTest {

    /** The last version that a first release of Mesa brought. */
    private static final String FIRST_RELEASE = "20261122.50";

    @Test
    void aDeskOfTheFirstReleaseKeepsItsTicketsAndFiles() {
        var database = database();
        migrate(database, FIRST_RELEASE);
        JdbcClient.create(database).sql("""
                insert into ticket values ('INC-100017', 100017, 0, 'INCIDENT', 'No imprime', 'Nada', 'impresion', null, 'REST',
                    gen_random_uuid(), 'Ana', 'ana@finanzas.localhost', null, null, 'finanzas', true, 'HIGH', null, null,
                    'NEW', null, null, 1, null, null, now(), now());
                insert into ticket_attachment values ('00000000-0000-0000-0000-000000000017', 'INC-100017', 'foto.png',
                    'image/png', 3, repeat('0', 64), false, 'PERSON', null, 'Ana', now());
                insert into ticket_attachment_piece values ('00000000-0000-0000-0000-000000000017', 0, 'abc')
                """).update();

        migrate(database, "latest");

        assertThat(JdbcClient.create(database).sql("""
                        select f.file_name || ' ' || f.size || ' ' || convert_from(p.content, 'UTF8')
                        from ticket t join ticket_attachment a on a.ticket = t.number
                        join ticket_file f on f.id = a.id join ticket_file_piece p on p.file = f.id""").query(String.class).list())
                .containsExactly("foto.png 3 abc");
    }

    private static void migrate(DataSource database, String target) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .target(target)
                .load()
                .migrate();
    }

    private static DataSource database() {
        return new DriverManagerDataSource(TestPostgres.newDatabase(), TestPostgres.USER, TestPostgres.USER);
    }
}
