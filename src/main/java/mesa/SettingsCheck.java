package mesa;

import java.util.List;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.Profiles;
import org.springframework.util.ClassUtils;

/** Refuses to start a desk that lacks what it needs, with all of it named at once and before anything is touched. */
class SettingsCheck implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    private static final String EMBEDDED_PARTS = "mesa.demo.EmbeddedDatabase";

    private final boolean embeddedPartsAreThere;

    SettingsCheck() {
        this(ClassUtils.isPresent(EMBEDDED_PARTS, SettingsCheck.class.getClassLoader()));
    }

    SettingsCheck(boolean embeddedPartsAreThere) {
        this.embeddedPartsAreThere = embeddedPartsAreThere;
    }

    @Override
    public void initialize(ConfigurableApplicationContext desk) {
        var settings = desk.getEnvironment();
        var profiles = List.of(settings.getActiveProfiles());
        if (profiles.isEmpty() && settings.acceptsProfiles(Profiles.of("default"))) {
            if (!embeddedPartsAreThere) {
                throw SettingsMissing.becauseNoProfileIsChosen();
            }
            return;
        }
        var missing = NeededSetting.missingIn(settings);
        if (!missing.isEmpty()) {
            throw new SettingsMissing(missing);
        }
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 10;
    }
}
