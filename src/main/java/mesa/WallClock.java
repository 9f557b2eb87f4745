package mesa;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the desk; nobody reads the time elsewhere, so that a test can set it. */
@Configuration(proxyBeanMethods = false)
class WallClock {

    private static final Duration FINEST_THE_DATABASE_KEEPS = Duration.ofNanos(1000);

    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), FINEST_THE_DATABASE_KEEPS);
    }
}
