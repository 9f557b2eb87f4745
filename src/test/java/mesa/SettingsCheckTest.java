package mesa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SettingsCheckTest {

    private static final boolean FROM_SOURCE = true;
    private static final boolean PACKAGED = false;

    @Test
    void tryingMesaOutNeedsNoSettings() {
        var desk = deskWith(Map.of());

        assertThatCode(() -> new SettingsCheck(FROM_SOURCE).initialize(desk)).doesNotThrowAnyException();
    }

    @Test
    void thePackagedApplicationAsksForAProfile() {
        assertThatThrownBy(() -> new SettingsCheck(PACKAGED).initialize(deskWith(Map.of())))
                .isInstanceOf(SettingsMissing.class)
                .satisfies(refusal -> assertThat(wordsOf(refusal))
                        .contains("no profile was chosen", "SPRING_PROFILES_ACTIVE=production", "MESA_SECRET"));
    }

    @Test
    void productionNamesAllThatIsMissingAtOnce() {
        assertThatThrownBy(() -> new SettingsCheck(FROM_SOURCE).initialize(inProduction(Map.of())))
                .satisfies(refusal -> {
                    assertThat(wordsOf(refusal)).contains("7 of its settings are missing");
                    for (var setting : NeededSetting.values()) {
                        assertThat(wordsOf(refusal)).contains(setting.toString());
                    }
                });
    }

    @Test
    void productionStartsWithAllOfThem() {
        assertThatCode(() -> new SettingsCheck(PACKAGED).initialize(inProduction(everything())))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource
    void productionNamesTheOneThatIsEmpty(NeededSetting empty) {
        var settings = new TreeMap<>(everything());
        settings.put(empty.name(), " ");

        assertThatThrownBy(() -> new SettingsCheck(PACKAGED).initialize(inProduction(settings)))
                .satisfies(refusal -> assertThat(wordsOf(refusal))
                        .contains("1 of its settings", empty.toString())
                        .doesNotContain("something"));
    }

    private static Map<String, Object> everything() {
        var settings = new TreeMap<String, Object>();
        for (var setting : NeededSetting.values()) {
            settings.put(setting.name(), "something");
        }
        return settings;
    }

    private static String wordsOf(Throwable refusal) {
        var analysis = new SettingsMissing.Explanation().analyze(refusal);
        return analysis.getDescription() + "\n" + analysis.getAction();
    }

    private static GenericApplicationContext inProduction(Map<String, Object> settings) {
        var desk = deskWith(settings);
        desk.getEnvironment().setActiveProfiles("production");
        return desk;
    }

    /** A desk that is told just these environment variables, whatever the machine's are. */
    private static GenericApplicationContext deskWith(Map<String, Object> variables) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .forEach(source -> environment
                        .getPropertySources()
                        .replace(source.getName(), new MapPropertySource(source.getName(), Map.of())));
        environment.getPropertySources().addFirst(new SystemEnvironmentPropertySource("systemEnvironment", variables));
        var desk = new GenericApplicationContext();
        desk.setEnvironment(environment);
        return desk;
    }
}
