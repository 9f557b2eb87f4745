package mesa;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** What a desk in production must be told, because there is no sensible guess. */
enum NeededSetting {
    SPRING_DATASOURCE_URL("the PostgreSQL database, such as jdbc:postgresql://db:5432/mesa"),
    SPRING_DATASOURCE_USERNAME("the database user"),
    SPRING_DATASOURCE_PASSWORD("the database user's password"),
    SPRING_MAIL_HOST("the mail server that takes the desk's mail"),
    MESA_DESK_FILE("the desk's set-up, such as file:/etc/mesa/desk.yml"),
    MESA_BASE_URL("the address at which people reach the desk, such as https://mesa.example.org"),
    MESA_SECRET("at least 32 random characters, the same on every node; links in mails are signed with it");

    private final String meaning;

    NeededSetting(String meaning) {
        this.meaning = meaning;
    }

    /** Those that are missing or empty. */
    static List<NeededSetting> missingIn(Environment settings) {
        Predicate<NeededSetting> given = setting -> StringUtils.hasText(settings.getProperty(setting.property()));
        return Arrays.stream(values()).filter(given.negate()).toList();
    }

    private String property() {
        return name().toLowerCase().replace('_', '.').replace("mesa.base.url", "mesa.base-url");
    }

    @Override
    public String toString() {
        return name() + ": " + meaning;
    }
}
