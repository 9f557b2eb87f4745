package mesa.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

/** What the person sees who starts Mesa with a wrong set-up, or with none. */
@ExtendWith(OutputCaptureExtension.class)
class DeskStartTest {

    @TempDir
    Path folder;

    @Test
    void refusesAWrongFileWithFileLineAndReasonAndWithoutAStackTrace(CapturedOutput output) throws IOException {
        var file = Files.writeString(folder.resolve("desk.yml"), "desk:\n  nombre: Mesa\n");

        var refusal = start("--mesa.desk.file=" + file);

        assertThat(refusal).isInstanceOf(DeskFileRefused.class);
        assertThat(output)
                .contains(file + ", line 2: desk: unknown key \"nombre\"")
                .contains(file + ", line 1: desk: \"name\" is missing")
                .contains("Correct what is named above and start again.")
                .doesNotContain("\tat ");
    }

    @Test
    void refusesToStartInProductionWhenNoFileIsNamed(CapturedOutput output) {
        var refusal = start("--spring.profiles.active=production");

        assertThat(refusal).hasMessageContaining("settings are missing");
        assertThat(output)
                .contains("MESA_DESK_FILE: the desk's set-up, such as file:/etc/mesa/desk.yml")
                .doesNotContain("\tat ");
    }

    @Test
    void startsWithADeskThatEverybodyFinds() {
        try (var context = application().run("--mesa.desk.file=classpath:desks/demo.yml")) {
            assertThat(context.getBean(Desk.class).name()).isEqualTo("Mesa de Ayuda");
            assertThat(context.getBean(DeskSetup.class).desk()).isSameAs(context.getBean(Desk.class));
        }
    }

    private static Throwable start(String argument) {
        return catchThrowable(() -> application().run(argument).close());
    }

    private static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(Nothing.class).web(WebApplicationType.NONE);
    }

    @Configuration(proxyBeanMethods = false)
    static class Nothing {}
}
