package mesa.ticket;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import mesa.TestPostgres;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.event.RecordApplicationEvents;

/** A test of the case file alone: this module and those it may use, a real PostgreSQL, no engine and no mail. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, webEnvironment = WebEnvironment.NONE)
@ContextConfiguration(initializers = CaseFileTest.OwnDatabase.class)
@RecordApplicationEvents
@interface CaseFileTest {

    /** An empty database for the tests of the case file. */
    class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        private static final String WITHOUT_THE_ENGINE = String.join(
                ",",
                "org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration",
                "org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration",
                "org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappAutoConfiguration");

        @Override
        public void initialize(ConfigurableApplicationContext module) {
            var places = Map.<String, Object>of(
                    "spring.datasource.url",
                    TestPostgres.newDatabase(),
                    "spring.datasource.username",
                    TestPostgres.USER,
                    "spring.datasource.password",
                    TestPostgres.USER,
                    "spring.autoconfigure.exclude",
                    WITHOUT_THE_ENGINE);
            module.getEnvironment().getPropertySources().addFirst(new MapPropertySource("own database", places));
        }
    }
}
