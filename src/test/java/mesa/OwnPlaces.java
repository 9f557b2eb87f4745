package mesa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives each Spring context of a test run an empty database and a free port of its own. */
class OwnPlaces implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext desk) {
        var port = freePort();
        var places = Map.<String, Object>of(
                "spring.datasource.url",
                TestPostgres.newDatabase(),
                "spring.datasource.username",
                TestPostgres.USER,
                "spring.datasource.password",
                TestPostgres.USER,
                "server.port",
                port,
                "mesa.base-url",
                "http://localhost:" + port,
                "mesa.mail.automatic-per-hour", // all tests of a run write to the same few people
                "5000");
        desk.getEnvironment().getPropertySources().addFirst(new MapPropertySource("own places", places));
        TestPostgres.closeFirst(desk);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
