package mesa.packaged;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import mesa.TestPostgres;

/** What the administrator of a test's production tells it. */
final class ProductionSettings {

    private ProductionSettings() {}

    /** An empty database, a mail server at {@code smtpPort} of this machine, and the demonstration's desk. */
    static Map<String, String> withMailAt(int smtpPort) {
        var settings = new HashMap<String, String>();
        settings.put("SPRING_PROFILES_ACTIVE", "production");
        settings.put("SPRING_DATASOURCE_URL", TestPostgres.newDatabase());
        settings.put("SPRING_DATASOURCE_USERNAME", TestPostgres.USER);
        settings.put("SPRING_DATASOURCE_PASSWORD", TestPostgres.USER);
        settings.put("SPRING_MAIL_HOST", "127.0.0.1");
        settings.put("SPRING_MAIL_PORT", Integer.toString(smtpPort));
        settings.put(
                "MESA_DESK_FILE",
                Path.of("src/main/resources/desks/demo.yml")
                        .toAbsolutePath()
                        .toUri()
                        .toString());
        settings.put("MESA_BASE_URL", "http://localhost:8080");
        settings.put("MESA_SECRET", "a-secret-that-is-only-known-to-this-test");
        settings.put("MESA_ADMIN_PASSWORD", Node.ADMIN_PASSWORD);
        return settings;
    }
}
