package mesa;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ConfigurableApplicationContext;

/** The one PostgreSQL of a test run: starts with the first database that is asked for, ends after the last desk. */
public final class TestPostgres {

    /** The name and the password of the one who owns every database. */
    public static final String USER = "postgres";

    /** Tests need not survive a power cut; a benchmark that is to tell the truth does. */
    private static final String DURABLE = Boolean.getBoolean("mesa.test.durable") ? "on" : "off";

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final Deque<ConfigurableApplicationContext> DESKS = new ConcurrentLinkedDeque<>();

    private TestPostgres() {}

    /** Makes an empty database and gives its JDBC address; {@link #USER} is its user and its password. */
    public static String newDatabase() {
        var name = "desk" + DATABASES.incrementAndGet();
        try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("no database for the test", e);
        }
        return Server.RUNNING.getJdbcUrl(USER, name);
    }

    static void closeFirst(ConfigurableApplicationContext desk) {
        DESKS.push(desk);
    }

    private static final class Server {

        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                var postgres = EmbeddedPostgres.builder()
                        .setDataDirectory(directory())
                        .setServerConfig("fsync", DURABLE)
                        .setServerConfig("synchronous_commit", DURABLE)
                        .setServerConfig("full_page_writes", DURABLE)
                        .setServerConfig("max_connections", "300")
                        .setRegisterShutdownHook(false)
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(postgres), "test-postgres-stop"));
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Path directory() {
            return Path.of(
                            "target",
                            "test-postgresql",
                            Long.toString(ProcessHandle.current().pid()))
                    .toAbsolutePath();
        }

        private static void stop(EmbeddedPostgres postgres) {
            DESKS.forEach(ConfigurableApplicationContext::close);
            try {
                postgres.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
