package mesa;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives each Spring context of a test run an empty database and a free port of its own. */
class OwnPlaces implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext desk) {
        var port = FreePort.find();
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
}
