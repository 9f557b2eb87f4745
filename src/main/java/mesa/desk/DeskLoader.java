package mesa.desk;

import org.springframework.boot.io.ApplicationResourceLoader;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.util.StringUtils;

/**
 * Reads the desk's file before anything else starts, so that a mistake in it is told within a second and before the
 * database is touched. Everybody finds the result as the beans {@link Desk}, {@link Help} and {@link DeskSetup}.
 */
class DeskLoader implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    private static final String FILE = "mesa.desk.file";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var setup = read(context.getEnvironment());
        context.getBeanFactory().registerSingleton("deskSetup", setup);
        context.getBeanFactory().registerSingleton("desk", setup.desk());
        context.getBeanFactory().registerSingleton("help", setup.help());
    }

    private static DeskSetup read(Environment settings) {
        var location = settings.getProperty(FILE);
        if (!StringUtils.hasText(location)) {
            throw DeskFileRefused.becauseNoneIsNamed();
        }
        return DeskFile.at(location, ApplicationResourceLoader.get(new DefaultResourceLoader(), true))
                .read();
    }

    /** Last, so that whoever checks the settings as a whole speaks first. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
