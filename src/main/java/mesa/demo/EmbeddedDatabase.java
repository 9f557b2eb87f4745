package mesa.demo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The desk's PostgreSQL for trying Mesa out: started with the application, its data kept for the next start. */
@Configuration(proxyBeanMethods = false)
@Profile("default")
@ConditionalOnProperty(name = "mesa.demo.database", havingValue = "embedded", matchIfMissing = true)
class EmbeddedDatabase {

    @Bean(destroyMethod = "close")
    DataFolder dataFolder(DemoSettings settings) throws IOException {
        return DataFolder.take(settings.dataDirectory());
    }

    @Bean(destroyMethod = "close")
    EmbeddedPostgres postgres(DemoSettings settings, DataFolder folder) throws IOException {
        StartRefused.whenTaken(settings.databasePort(), "the embedded database", "mesa.demo.database-port");
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.database())
                .setCleanDataDirectory(false)
                .setPort(settings.databasePort())
                .setRegisterShutdownHook(false)
                .start();
    }

    @Bean
    JdbcConnectionDetails connectionDetails(EmbeddedPostgres postgres) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return "postgres";
            }

            @Override
            public String getPassword() {
                return "postgres";
            }

            @Override
            public String getJdbcUrl() {
                return postgres.getJdbcUrl("postgres", "postgres");
            }
        };
    }
}
